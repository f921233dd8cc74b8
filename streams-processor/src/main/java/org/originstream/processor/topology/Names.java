package org.originstream.processor.topology;

/** The names of all nodes and stores; changing one changes internal topics, so never lightly. */
final class Names {
  static final String READ_SUBMISSIONS = "read-submissions";
  static final String READ_FEEDBACK = "read-feedback";
  static final String READ_DELIVERIES = "read-deliveries";
  static final String READ_INTERNAL = "read-internal";
  static final String DECODE = "decode";
  static final String DECIDE = "decide";
  static final String WRITE_OUTBOXES = "write-outboxes";

  static final String CASES = "cases";
  static final String STREAM_NUMBERS = "stream-numbers";
  static final String INDEX_CARDS = "index-cards";
  static final String DUE = "due-timers";
  static final String ADOPTED = "adopted-reference";

  private Names() {}
}
