package org.originstream.domain.decide;

/** Whether the paper itself has to be shown beside the data. */
public enum Presentation {
  /** As if nothing had been exchanged. */
  REQUIRED,
  /** Not, unless the importing customs ask for it. */
  ON_REQUEST,
  WAIVED,
  /** The agreement does not say, or what it says has not been read. */
  UNKNOWN
}
