package org.originstream.domain.rule;

import java.util.Objects;
import org.originstream.domain.reference.Watch;

/** What may be out of the ordinary over many certificates, and is told as a later event. */
public enum Signal {
  /** One invoice of an exporter stands on two certificates that live. */
  SAME_INVOICE("X39", Watch.INVOICE, "the invoices of an exporter that stand on two live proofs"),
  /** A signatory issues far more certificates a day than it does. */
  ISSUE_RATE(
      "SIGNAL_RATE", Watch.ISSUANCE, "a signatory that issues far more in a day than it used to"),
  /** Goods are worth far more or less than usual. */
  UNIT_VALUE(
      "SIGNAL_VALUE",
      Watch.ISSUANCE,
      "goods worth far more or less each than the same signatory's used to be"),
  /** An office asks for verifications in bulk and without grounds. */
  BULK_REQUESTS(
      "Q11",
      Watch.VERIFICATION,
      "an office that asks without grounds for more verifications in a day than the agreement's"
          + " `verification.requestsPerDay`");

  private final String code;
  private final Watch watch;
  private final String tells;

  Signal(String code, Watch watch, String tells) {
    this.code = Objects.requireNonNull(code);
    this.watch = Objects.requireNonNull(watch);
    this.tells = Objects.requireNonNull(tells);
  }

  /** The rule it belongs to, or its own code if it belongs to none. */
  public String code() {
    return code;
  }

  /** What a node has to watch so that it is told. */
  public Watch watch() {
    return watch;
  }

  /** What it tells of, in words. */
  public String tells() {
    return tells;
  }

  /** Whether it is told at most once a day. */
  public boolean isDaily() {
    return this == ISSUE_RATE || this == BULK_REQUESTS;
  }
}
