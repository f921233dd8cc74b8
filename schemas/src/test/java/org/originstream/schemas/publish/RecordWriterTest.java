package org.originstream.schemas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RecordWriterTest {
  private final List<MockProducer<byte[], byte[]>> opened = new ArrayList<>();
  private final RecordWriter writer = new RecordWriter(this::open, Duration.ofSeconds(5));

  @Test
  void a_producer_whose_send_failed_is_closed_and_the_next_write_has_a_new_one() {
    CompletableFuture<PublishOutcome> first = write();
    CompletableFuture<PublishOutcome> second = write();
    opened.getFirst().errorNext(new NotEnoughReplicasException("1 of 2"));
    assertThat(first.join()).isEqualTo(notDurable("NotEnoughReplicasException: 1 of 2"));
    await().until(() -> opened.getFirst().closed());
    CompletableFuture<PublishOutcome> third = write();
    assertThat(opened).hasSize(2);
    opened.getLast().completeNext();
    assertThat(third.join()).isInstanceOf(PublishOutcome.Acknowledged.class);
    assertThat(second).isNotDone();
  }

  @Test
  void a_send_that_throws_ends_its_producer_too() {
    CompletableFuture<PublishOutcome> first = write();
    opened.getFirst().sendException = new TimeoutException("no metadata");
    assertThat(write().join()).isEqualTo(notDurable("TimeoutException: no metadata"));
    await().until(() -> opened.getFirst().closed());
    assertThat(first).isNotDone();
    assertThat(write()).isNotDone();
    assertThat(opened).hasSize(2);
  }

  @Test
  void two_failures_of_one_producer_open_only_one_more() {
    CompletableFuture<PublishOutcome> first = write();
    CompletableFuture<PublishOutcome> second = write();
    opened.getFirst().errorNext(new TimeoutException("late"));
    assertThat(write()).isNotDone();
    opened.getFirst().errorNext(new TimeoutException("late"));
    assertThat(write()).isNotDone();
    assertThat(first).isCompletedWithValue(notDurable("TimeoutException: late"));
    assertThat(second).isCompletedWithValue(notDurable("TimeoutException: late"));
    assertThat(opened).hasSize(2);
  }

  @Test
  void a_closed_writer_says_so_and_opens_nothing() {
    writer.close();
    assertThat(write().join())
        .isEqualTo(notDurable("IllegalStateException: this writer is closed"));
    assertThat(opened).isEmpty();
  }

  @Test
  void safety_is_not_a_choice_of_the_connection() {
    assertThat(
            RecordWriter.settings(
                Map.of("acks", "1", "enable.idempotence", false), "test", Duration.ofSeconds(30)))
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("delivery.timeout.ms", 30_000);
  }

  private CompletableFuture<PublishOutcome> write() {
    return writer.write(new ProducerRecord<>("there", new byte[] {1}, new byte[] {2}));
  }

  private static PublishOutcome notDurable(String reason) {
    return new PublishOutcome.NotDurable(reason);
  }

  private Producer<byte[], byte[]> open() {
    MockProducer<byte[], byte[]> producer =
        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    opened.add(producer);
    return producer;
  }
}
