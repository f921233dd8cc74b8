package org.originstream.domain.agreement;

/** Which days a window counts. */
public enum DayType {
  CALENDAR,
  /** Days that are neither weekend nor holiday in the issuing country. */
  WORKING
}
