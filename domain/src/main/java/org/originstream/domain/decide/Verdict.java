package org.originstream.domain.decide;

/** What the exchange decided about one event. */
public enum Verdict {
  ACCEPTED,
  REFUSED,
  /** Too early: kept until what it waits for has come, or its time is up. */
  HELD,
  /** Seen before with the same bytes; the first receipt is repeated. */
  DUPLICATE,
  /** The same event id with other bytes; the first stands. */
  CONFLICT
}
