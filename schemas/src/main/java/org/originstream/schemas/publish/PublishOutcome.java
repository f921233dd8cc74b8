package org.originstream.schemas.publish;

/** What is known of an event that was sent. */
public sealed interface PublishOutcome {
  /**
   * All in-sync replicas have it.
   *
   * @param topic where it lies
   * @param partition where it lies
   * @param offset where it lies
   */
  record Acknowledged(String topic, int partition, long offset) implements PublishOutcome {}

  /**
   * It is not known to be written; sending it again under the same event id is safe.
   *
   * @param reason what the client or the cluster said
   */
  record NotDurable(String reason) implements PublishOutcome {}
}
