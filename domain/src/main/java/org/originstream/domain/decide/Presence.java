package org.originstream.domain.decide;

/** Whether an attachment named by its hash is there. */
public enum Presence {
  PRESENT,
  MISSING,
  /** There is nowhere to look. */
  NOT_CHECKED
}
