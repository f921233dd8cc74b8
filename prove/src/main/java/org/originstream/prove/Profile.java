package org.originstream.prove;

/** How much a proof is worth, in time. */
public enum Profile {
  /** All of it in three minutes: every change is tried so. */
  FAST,
  /** What a release is tried by. */
  FULL,
  /** What runs over night. */
  LONG;

  /** As it is written on the command line. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
