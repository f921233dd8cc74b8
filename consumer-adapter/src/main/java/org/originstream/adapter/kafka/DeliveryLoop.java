package org.originstream.adapter.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.channel.LateAnswer;
import org.originstream.adapter.deliver.Attempt;
import org.originstream.adapter.deliver.Batch;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.Dispatcher;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.adapter.deliver.Place;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Reason;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Reads, delivers and reports until it is stopped or something fails; one thread owns it.
 *
 * <p>Only outcomes come from other threads, through one queue.
 */
final class DeliveryLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
  private static final Duration COMMIT_EVERY = Duration.ofMillis(100);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration IDLE = Duration.ofMillis(50);
  private static final int SETTLED_MAX = 500;

  private record Ended(Attempt<Held> attempt, Outcome outcome) {}

  private final DeliveryChannel channel;
  private final InstantSource clock;
  private final DeliveryDesk desk;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Outbox outbox;
  private final Dispatcher<Held> dispatcher;
  private final CertificateReader reader;
  private final LinkedBlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
  private Instant nextCommit = Instant.MIN;
  private Instant nextLook = Instant.MIN;
  private int settled;

  DeliveryLoop(
      Map<String, Object> connection,
      NodeCode node,
      String instance,
      DispatchLimits limits,
      RetrySchedule retries,
      DeliveryChannel channel,
      DeliveryDesk desk,
      InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
    this.desk = desk;
    this.dispatcher = new Dispatcher<>(limits, retries);
    this.reader = new CertificateReader(node, EventCodec.shipped());
    ProgressTopic progress = new ProgressTopic(node, connection);
    Reports reports = new Reports(node, channel.name(), EventCodec.shipped());
    this.outbox =
        new Outbox(ClientSettings.writer(connection, node, instance), node, reports, progress);
    this.consumer = new KafkaConsumer<>(ClientSettings.member(connection, node));
    consumer.subscribe(
        List.of(TopicCatalogue.certificates(node)),
        new Assignments(consumer, dispatcher, progress, reader, () -> commit(List.of())));
  }

  /** One turn: read, start what is due, wait a moment for outcomes, commit. */
  void turn() throws InterruptedException {
    Instant now = clock.instant();
    read(now);
    for (Attempt<Held> attempt : dispatcher.due(clock.instant())) {
      start(attempt);
    }
    awaitOutcomes();
    now = clock.instant();
    if (!now.isBefore(nextLook)) {
      nextLook = now.plus(LOOK_EVERY);
      look(now);
    }
    if (!now.isBefore(nextCommit) || settled >= SETTLED_MAX || outbox.isFull()) {
      commit(List.of());
      nextCommit = clock.instant().plus(COMMIT_EVERY);
    }
  }

  /** Commits what is known, and leaves the group; what is under way will be asked again. */
  void leave() {
    take(ended.poll());
    commit(List.of());
  }

  @Override
  public void close() {
    try (outbox) {
      consumer.close();
    }
  }

  private void read(Instant now) {
    if (dispatcher.wantsMore()) {
      if (!consumer.paused().isEmpty()) {
        consumer.resume(consumer.paused());
      }
    } else {
      consumer.pause(consumer.assignment());
    }
    boolean idle = dispatcher.inFlight() == 0 && !isDueSoon(now);
    for (ConsumerRecord<byte[], byte[]> one : consumer.poll(idle ? IDLE : Duration.ZERO)) {
      take(one, now);
    }
  }

  private boolean isDueSoon(Instant now) {
    Instant due = dispatcher.nextDue();
    return due != null && due.isBefore(now.plus(IDLE));
  }

  private void take(ConsumerRecord<byte[], byte[]> one, Instant now) {
    Place place = new Place(one.partition(), one.offset());
    switch (reader.read(one)) {
      case Arrived.Strange strange -> {
        if (dispatcher.passed(place)) {
          outbox.quarantine(one, strange);
        }
      }
      case Arrived.Deliverable deliverable -> {
        Held held = new Held(one, deliverable.delivery());
        dispatcher.offered(place, deliverable.certificate(), held, held.bytes(), now);
      }
    }
  }

  private void start(Attempt<Held> attempt) {
    var unused =
        channel
            .attempt(attempt.delivery().delivery())
            .exceptionally(
                failure -> Outcome.RetryAfter.scheduled("CHANNEL_FAILED", String.valueOf(failure)))
            .thenAccept(outcome -> ended.add(new Ended(attempt, outcome)));
  }

  private void awaitOutcomes() throws InterruptedException {
    if (dispatcher.inFlight() > 0) {
      take(ended.poll(5, TimeUnit.MILLISECONDS));
    }
    for (Ended one = ended.poll(); one != null; one = ended.poll()) {
      take(one);
    }
  }

  private void take(@Nullable Ended one) {
    if (one != null) {
      dispatcher.finished(one.attempt(), one.outcome(), clock.instant());
      desk.attempted(one.attempt(), one.outcome(), clock.instant());
      callAPerson(one);
      settled++;
    }
  }

  /** What does not heal by itself. */
  private static void callAPerson(Ended one) {
    switch (one.outcome()) {
      case Outcome.RetryAfter retry when retry.reach() == Outcome.Reach.COUNTRY ->
          log(one, retry.reason()).log("the receiver asks for quiet: the whole country waits");
      case Outcome.Park park ->
          log(one, park.reason()).log("a delivery is parked until a person has looked at it");
      default -> {
        // healthy, or tried again soon
      }
    }
  }

  private static LoggingEventBuilder log(Ended one, Reason reason) {
    return LOG.atWarn()
        .addKeyValue("country", one.attempt().delivery().delivery().consignment().recipient())
        .addKeyValue("certificate", one.attempt().certificate())
        .addKeyValue("attempt", one.attempt().number())
        .addKeyValue("reason", reason.code());
  }

  private void look(Instant now) {
    List<LateAnswer> late = channel.lateAnswers();
    if (!late.isEmpty()) {
      commit(late);
      late.forEach(channel::reported);
      late.forEach(desk::answered);
    }
    List<DeliveryDesk.PartitionState> states = new ArrayList<>();
    for (TopicPartition partition : consumer.assignment()) {
      states.add(
          new DeliveryDesk.PartitionState(
              dispatcher.backlog(partition.partition()), consumer.currentLag(partition).orElse(0)));
    }
    desk.seen(states, now);
  }

  private void commit(List<LateAnswer> late) {
    Batch<Held> batch = dispatcher.drain(clock.instant());
    outbox.commit(batch, late, consumer.groupMetadata(), this::reportStrange);
    desk.settled(batch.settled());
    settled = 0;
  }

  private void reportStrange(ConsumerRecord<byte[], byte[]> one, Arrived.Strange strange) {
    desk.quarantined(one.partition(), one.offset(), strange.code(), clock.instant());
    LOG.atWarn()
        .addKeyValue("topic", one.topic())
        .addKeyValue("partition", one.partition())
        .addKeyValue("offset", one.offset())
        .addKeyValue("code", strange.code())
        .log("a record of the country topic is quarantined and not delivered");
  }
}
