package org.originstream.domain.decide;

/** Where a decided event goes. */
public enum Outlet {
  /** The history, for ever. */
  HISTORY,
  /** The country topic of a recipient's customs. */
  COUNTRY,
  /** The notices of an exporting node. */
  NOTICES
}
