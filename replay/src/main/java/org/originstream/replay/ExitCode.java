package org.originstream.replay;

/** How a command ends; the numbers are those of sysexits.h where it has one. */
enum ExitCode {
  /** All that was asked for was read, or nobody reads the output any more. */
  OK(0),
  /** All was read, and some records cannot be decoded; each has its line. */
  UNDECODABLE(1),
  /** The command line makes no sense. */
  USAGE(64),
  /** The file of client settings cannot be read. */
  UNREADABLE(66),
  /** No broker answers, or there is no history on it. */
  UNAVAILABLE(69),
  /** The output cannot be written. */
  NOT_WRITTEN(74),
  /** The broker does not let these credentials in, or does not let them read. */
  NOT_ALLOWED(77),
  /** Kafka's client does not take the settings. */
  SETTINGS(78),
  /** Somebody pressed Ctrl-C. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
