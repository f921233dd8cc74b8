package org.originstream.adapter.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.originstream.adapter.channel.LateAnswer;
import org.originstream.adapter.deliver.Batch;
import org.originstream.adapter.deliver.Commit;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.adapter.deliver.Progress;
import org.originstream.adapter.deliver.Settlement;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.topic.TopicCatalogue;

/** Reports, copies put aside, progress and offsets: visible together or not at all. */
final class Outbox implements AutoCloseable {
  private static final int STRAYED_MAX = 100;

  private final KafkaProducer<byte[], byte[]> producer;
  private final String topic;
  private final Reports reports;
  private final Aside aside;
  private final ProgressTopic progress;
  private final List<Strayed> strayed = new ArrayList<>();

  private record Strayed(ConsumerRecord<byte[], byte[]> original, Arrived.Strange strange) {}

  /** After a failure a later commit would let offsets go whose reports were never written. */
  private boolean broken;

  /** Fences whoever wrote under the same transactional id before. */
  Outbox(Map<String, Object> settings, NodeCode node, Reports reports, ProgressTopic progress) {
    this.topic = TopicCatalogue.certificates(node);
    this.reports = reports;
    this.aside = new Aside(node);
    this.progress = progress;
    this.producer = new KafkaProducer<>(settings);
    producer.initTransactions();
  }

  /** Goes out with the next commit. */
  void quarantine(ConsumerRecord<byte[], byte[]> original, Arrived.Strange strange) {
    strayed.add(new Strayed(original, strange));
  }

  /** Whether so much waits for the next commit that it should not wait. */
  boolean isFull() {
    return strayed.size() >= STRAYED_MAX;
  }

  /**
   * Writes all of it.
   *
   * @param quarantined hears of each record that is in quarantine from now on
   * @throws org.apache.kafka.common.KafkaException if it is not known to be written; then the
   *     caller begins again from what was committed
   */
  void commit(
      Batch<Held> batch,
      List<LateAnswer> late,
      ConsumerGroupMetadata group,
      BiConsumer<ConsumerRecord<byte[], byte[]>, Arrived.Strange> quarantined) {
    if (batch.isEmpty() && late.isEmpty() && strayed.isEmpty()) {
      return;
    }
    if (broken) {
      throw new IllegalStateException(
          "an earlier commit failed: begin again from what is committed");
    }
    broken = true;
    producer.beginTransaction();
    strayed.forEach(one -> send(aside.quarantined(one.original(), one.strange())));
    batch.settled().forEach(this::report);
    for (LateAnswer answer : late) {
      send(reports.of(answer.consignment(), answer.outcome(), 1, answer.at()));
    }
    for (Progress one : batch.progress()) {
      send(progress.of(one));
    }
    producer.sendOffsetsToTransaction(offsets(batch.commits()), group);
    producer.commitTransaction();
    broken = false;
    strayed.forEach(one -> quarantined.accept(one.original(), one.strange()));
    strayed.clear();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }

  /** What goes wrong with it comes out at the commit. */
  private void send(ProducerRecord<byte[], byte[]> one) {
    var unused = producer.send(one);
  }

  private void report(Settlement<Held> settlement) {
    Held held = settlement.delivery();
    if (settlement.outcome() instanceof Outcome.Park park) {
      send(aside.parked(held.original(), park, settlement.attempts(), settlement.at()));
    }
    send(
        reports.of(
            held.delivery().consignment(),
            settlement.outcome(),
            settlement.attempts(),
            settlement.at()));
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets(Map<Integer, Commit> commits) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    commits.forEach(
        (partition, commit) ->
            offsets.put(
                new TopicPartition(topic, partition),
                new OffsetAndMetadata(commit.offset(), commit.metadata())));
    return offsets;
  }
}
