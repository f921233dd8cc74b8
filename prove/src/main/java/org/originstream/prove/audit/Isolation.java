package org.originstream.prove.audit;

import java.util.Locale;

/** What a reader takes for written. */
public enum Isolation {
  /** As every reader of the exchange. */
  READ_COMMITTED,
  /** What was never committed too: a mistake that a proof must notice. */
  READ_UNCOMMITTED;

  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }
}
