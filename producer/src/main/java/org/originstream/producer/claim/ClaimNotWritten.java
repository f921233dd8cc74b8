package org.originstream.producer.claim;

/** A claim is not known to be written; claiming again is safe. */
public final class ClaimNotWritten extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClaimNotWritten(String reason) {
    super(reason);
  }
}
