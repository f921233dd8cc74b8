package org.originstream.schemas.topic;

import java.time.Duration;

/** Every family of topics: what it holds, who writes and reads it, how long, how partitioned. */
public enum TopicFamily {
  SUBMISSIONS(
      "submissions",
      Scope.NODE,
      Split.DECIDED,
      "events of the exporting side",
      "the node's authorities",
      "processor"),
  FEEDBACK(
      "feedback",
      Scope.NODE,
      Split.DECIDED,
      "answers of importing customs",
      "the node's customs",
      "processor"),
  DELIVERIES(
      "deliveries",
      Scope.NODE,
      Split.DECIDED,
      "delivery reports with the receiver's own receipt inside",
      "the node's adapter",
      "processor"),
  INTERNAL(
      "internal",
      Scope.EXCHANGE,
      Split.DECIDED,
      "platform messages between cases, timers, re-homed records, adopted reference data",
      "processor, provisioning",
      "processor"),
  CERTIFICATES(
      "certificates",
      Scope.NODE,
      Split.DECIDED,
      "decided events: the country topic",
      "processor",
      "the node's customs, its adapter"),
  NOTICES(
      "notices",
      Scope.NODE,
      Split.DECIDED,
      "decided events for the exporting side",
      "processor",
      "the node's authorities"),
  HISTORY(
      "history",
      Scope.EXCHANGE,
      Split.DECIDED,
      "every authentic decodable input in decision order, refused ones too",
      "processor",
      "analysts"),
  STATUS(
      "status",
      Scope.EXCHANGE,
      Split.DECIDED,
      "certificate to case",
      "processor",
      "look-up, console"),
  QUARANTINE(
      "quarantine",
      Scope.NODE,
      Split.DECIDED,
      "original bytes and the reason: cannot be decoded, homed or authenticated",
      "processor",
      "submitter, operator"),
  REFERENCE(
      "reference",
      Scope.EXCHANGE,
      Split.ONE,
      "reference data: content-addressed parts and a manifest for each version",
      "operator",
      "all"),
  RECEIPTS(
      "receipts",
      Scope.EXCHANGE,
      Split.DECIDED,
      "claims of the doors: which event an idempotency key stands for",
      "doors",
      "doors"),
  CHECKPOINTS(
      "checkpoints",
      Scope.EXCHANGE,
      Split.ONE,
      "sealed heads of the history's Merkle trees",
      "sealer",
      "all"),
  PROGRESS(
      "progress",
      Scope.NODE,
      Split.DECIDED,
      "how far each certificate's delivery has come",
      "the node's adapter",
      "the node's adapter"),
  PARKED(
      "parked",
      Scope.NODE,
      Split.DECIDED,
      "deliveries that wait for a person",
      "the node's adapter, operator",
      "the node's adapter, operator"),
  SUBJECT_KEYS(
      "subject-keys",
      Scope.EXCHANGE,
      Split.ONE,
      "data keys of personal fields; erasing a key erases the fields",
      "doors, operator",
      "entitled recipients"),
  AUDIT("audit", Scope.EXCHANGE, Split.ONE, "acts of operators", "operate", "auditors");

  /** Whether there is one topic for each participant node or one for the exchange. */
  public enum Scope {
    NODE,
    EXCHANGE
  }

  /** How many partitions a topic has. */
  public enum Split {
    /** Exactly the cluster's P: task p reads and writes partition p only. */
    DECIDED,
    /** One, because its order is the order of the whole. */
    ONE
  }

  private final String word;
  private final Scope scope;
  private final Split split;
  private final String holds;
  private final String writtenBy;
  private final String readBy;

  TopicFamily(
      String word, Scope scope, Split split, String holds, String writtenBy, String readBy) {
    this.word = word;
    this.scope = scope;
    this.split = split;
    this.holds = holds;
    this.writtenBy = writtenBy;
    this.readBy = readBy;
  }

  String word() {
    return word;
  }

  public Scope scope() {
    return scope;
  }

  public Split split() {
    return split;
  }

  /** How long its topics keep what they hold; inputs outlast any outage of the processor. */
  public Retention retention() {
    return switch (this) {
      case SUBMISSIONS, FEEDBACK, DELIVERIES, INTERNAL -> new Retention.Until(Duration.ofDays(35));
      // Never compacted: the first claim of a key counts, and compaction keeps the last.
      case RECEIPTS -> new Retention.Until(Duration.ofDays(90));
      case CERTIFICATES, NOTICES, QUARANTINE -> new Retention.Until(Retention.FIVE_YEARS);
      case HISTORY, REFERENCE, CHECKPOINTS, AUDIT -> new Retention.ForEver();
      case STATUS, PROGRESS, PARKED -> new Retention.LastOfKey();
      case SUBJECT_KEYS -> new Retention.ErasedWithin(Duration.ofDays(2));
    };
  }

  public String holds() {
    return holds;
  }

  public String writtenBy() {
    return writtenBy;
  }

  public String readBy() {
    return readBy;
  }
}
