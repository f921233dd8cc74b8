package org.originstream.producer.cli;

import java.util.Comparator;

/** How a command ends; the numbers are those of sysexits.h where it has one. */
enum ExitCode {
  /** Everything was taken (with {@code --wait}: accepted), or no rule refuses it. */
  OK(0),
  /** Something was refused, quarantined, or would be; or there was nothing to send. */
  REFUSED(1),
  /** The command line makes no sense. */
  USAGE(64),
  /** A file cannot be read; nothing was sent. */
  UNREADABLE(66),
  /** Not durable, or not decided in time: the same command again is safe. */
  TRY_AGAIN(75),
  /** The door cannot be reached. */
  UNREACHABLE(69);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The graver of two, in the order above. */
  ExitCode and(ExitCode other) {
    return Comparator.<ExitCode>naturalOrder().compare(this, other) >= 0 ? this : other;
  }
}
