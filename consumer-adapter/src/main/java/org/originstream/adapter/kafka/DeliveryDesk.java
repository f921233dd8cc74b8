package org.originstream.adapter.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.adapter.channel.Consignment;
import org.originstream.adapter.channel.LateAnswer;
import org.originstream.adapter.deliver.Attempt;
import org.originstream.adapter.deliver.Backlog;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.adapter.deliver.Settlement;
import org.originstream.domain.event.Reason;

/** What people may ask about deliveries; written by the loop, read by the door. Thread-safe. */
public final class DeliveryDesk {
  private static final int REMEMBERED_MAX = 5_000;
  private static final Duration STILL_MAX = Duration.ofSeconds(60);

  /**
   * One partition as it stands.
   *
   * @param backlog what is held of it
   * @param unread records that are not read yet
   */
  public record PartitionState(Backlog backlog, long unread) {}

  /**
   * The last that is known of one certificate's deliveries since the start.
   *
   * @param certificate which one
   * @param deliveryNumber the delivery it is about
   * @param state an outcome's name, or {@code WAITING}
   * @param attempts made for it, from 1
   * @param at since when
   * @param reason why it waits or was put aside; null if it went well
   */
  public record LastKnown(
      String certificate,
      long deliveryNumber,
      String state,
      int attempts,
      Instant at,
      @Nullable Reason reason) {}

  /**
   * What of the country topic was quarantined since the start.
   *
   * @param records how many, at least 1
   * @param partition of the last one
   * @param offset of the last one
   * @param code why the last one was
   * @param at when the last one was
   */
  public record Quarantined(long records, int partition, long offset, String code, Instant at) {}

  private final Map<String, LastKnown> last = new LinkedHashMap<>();
  private List<PartitionState> partitions = List.of();
  private @Nullable Instant seenAt;
  private @Nullable Quarantined quarantined;
  private @Nullable String trouble = "has not started yet";

  /** The partitions at {@link #seenAt()}. */
  public synchronized List<PartitionState> partitions() {
    return partitions;
  }

  /** When the loop last looked; null before the first time. */
  public synchronized @Nullable Instant seenAt() {
    return seenAt;
  }

  /** What keeps the loop from working; null if nothing does. */
  public synchronized @Nullable String trouble() {
    return trouble;
  }

  /** The same, and whether the loop has stood still for longer than any commit may take. */
  public synchronized Optional<String> troubleAt(Instant now) {
    if (trouble == null && seenAt != null && seenAt.plus(STILL_MAX).isBefore(now)) {
      return Optional.of("has stood still since " + seenAt + ": restart the adapter");
    }
    return Optional.ofNullable(trouble);
  }

  /** What was quarantined since the start; empty if nothing was. */
  public synchronized Optional<Quarantined> quarantined() {
    return Optional.ofNullable(quarantined);
  }

  /** What is known of {@code certificate}'s last delivery, if it was tried since the start. */
  public synchronized Optional<LastKnown> of(String certificate) {
    return Optional.ofNullable(last.get(certificate));
  }

  synchronized void seen(List<PartitionState> states, Instant now) {
    partitions = List.copyOf(states);
    seenAt = now;
    trouble = null;
  }

  synchronized void quarantined(int partition, long offset, String code, Instant now) {
    long before = quarantined == null ? 0 : quarantined.records();
    quarantined = new Quarantined(before + 1, partition, offset, code, now);
  }

  synchronized void failed(String what) {
    trouble = what;
  }

  void attempted(Attempt<Held> attempt, Outcome outcome, Instant now) {
    if (outcome instanceof Outcome.RetryAfter retry) {
      Consignment consignment = attempt.delivery().delivery().consignment();
      note(consignment, "WAITING", attempt.number(), now, retry.reason());
    }
  }

  void settled(List<Settlement<Held>> settlements) {
    for (Settlement<Held> one : settlements) {
      note(
          one.delivery().delivery().consignment(),
          Reports.outcome(one.outcome()).name(),
          one.attempts(),
          one.at(),
          Reports.reason(one.outcome()));
    }
  }

  void answered(LateAnswer answer) {
    note(
        answer.consignment(),
        Reports.outcome(answer.outcome()).name(),
        1,
        answer.at(),
        Reports.reason(answer.outcome()));
  }

  private synchronized void note(
      Consignment about, String state, int attempts, Instant at, @Nullable Reason reason) {
    String certificate = about.certificate().text();
    last.remove(certificate);
    last.put(
        certificate,
        new LastKnown(certificate, about.deliveryNumber(), state, attempts, at, reason));
    if (last.size() > REMEMBERED_MAX) {
      last.remove(last.keySet().iterator().next());
    }
  }
}
