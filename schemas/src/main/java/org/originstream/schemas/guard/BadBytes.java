package org.originstream.schemas.guard;

import org.originstream.schemas.framing.WireDefect;

/** Ends a scan; never leaves this package. Without a stack trace, because bad input is expected. */
final class BadBytes extends Exception {
  private final WireDefect defect;
  private final int offset;

  BadBytes(WireDefect defect, String found, int offset) {
    super(found, null, false, false);
    this.defect = defect;
    this.offset = offset;
  }

  WireDefect defect() {
    return defect;
  }

  /** From the start of the body. */
  int offset() {
    return offset;
  }

  String found() {
    return String.valueOf(getMessage());
  }
}
