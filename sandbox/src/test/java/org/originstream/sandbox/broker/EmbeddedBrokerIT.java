package org.originstream.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.sandbox.port.PortProbe;
import org.originstream.sandbox.port.Ports;

class EmbeddedBrokerIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path directory;

  @Test
  void a_committed_transaction_is_read_and_an_aborted_one_is_not() throws Exception {
    String topic = SharedBroker.name("transactions");
    String servers = SharedBroker.bootstrapServers();
    create(servers, topic);
    try (KafkaProducer<String, String> producer = transactional(servers)) {
      send(producer, topic, "aborted");
      producer.abortTransaction();
      send(producer, topic, "committed");
      producer.commitTransaction();
    }
    assertThat(readCommitted(servers, topic, 1)).containsExactly("committed");
  }

  @Test
  void records_carry_the_time_the_broker_took_them() throws Exception {
    String topic = SharedBroker.name("times");
    String servers = SharedBroker.bootstrapServers();
    create(servers, topic);
    try (KafkaProducer<String, String> producer = transactional(servers)) {
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, 0, 1_000L, "key", "from 1970")).get();
      producer.commitTransaction();
    }
    ConsumerRecord<String, String> read = records(servers, topic, 1).getFirst();
    assertThat(read.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
    assertThat(read.timestamp()).isGreaterThan(1_000_000_000_000L);
  }

  @Test
  void a_restart_on_the_same_directory_and_other_ports_keeps_the_records() throws Exception {
    try (EmbeddedBroker first = EmbeddedBroker.start(directory, 0, 0)) {
      create(first.bootstrapServers(), "kept");
      try (KafkaProducer<String, String> producer = transactional(first.bootstrapServers())) {
        send(producer, "kept", "before the restart");
        producer.commitTransaction();
      }
    }
    try (EmbeddedBroker second = EmbeddedBroker.start(directory, 0, 0)) {
      assertThat(readCommitted(second.bootstrapServers(), "kept", 1))
          .containsExactly("before the restart");
    }
  }

  @Test
  void two_brokers_run_side_by_side_and_know_nothing_of_each_other() throws Exception {
    try (EmbeddedBroker other = EmbeddedBroker.start(directory, 0, 0)) {
      String here = SharedBroker.name("here");
      create(SharedBroker.bootstrapServers(), here);
      assertThat(topics(SharedBroker.bootstrapServers())).contains(here);
      assertThat(topics(other.bootstrapServers())).doesNotContain(here);
    }
  }

  @Test
  void nobody_makes_a_topic_by_writing_to_it() {
    try (Admin admin = admin(SharedBroker.bootstrapServers())) {
      assertThatThrownBy(() -> admin.describeTopics(Set.of("misspelt")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void a_taken_port_is_refused_with_the_port_and_the_fix() throws IOException {
    try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = holder.getLocalPort();
      assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken, 0))
          .isInstanceOf(BrokerRefusedException.class)
          .hasMessageContaining("port " + taken + ", wanted for the Kafka broker")
          .hasMessageContaining("--port-base N");
      assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0, taken))
          .hasMessageContaining("port " + taken + ", wanted for the Kafka controller");
      assertThat(Ports.probe(taken, "a test")).isInstanceOf(PortProbe.Taken.class);
    }
  }

  @Test
  void a_directory_another_broker_works_in_is_refused() {
    try (EmbeddedBroker first = EmbeddedBroker.start(directory, 0, 0)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(first.dataDirectory(), 0, 0))
          .isInstanceOf(BrokerRefusedException.class)
          .hasMessageContaining("is in use by another broker")
          .hasMessageContaining("--data DIR");
    }
  }

  @Test
  void a_directory_that_cannot_be_made_is_refused() throws IOException {
    Path file = Files.writeString(directory.resolve("a-file"), "not a directory");
    assertThatThrownBy(() -> EmbeddedBroker.start(file.resolve("below"), 0, 0))
        .isInstanceOf(BrokerRefusedException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("make it writable");
  }

  @Test
  void a_free_port_is_never_handed_out_twice() {
    assertThat(List.of(Ports.free(), Ports.free(), Ports.free())).doesNotHaveDuplicates();
  }

  private static void create(String servers, String topic) throws Exception {
    try (Admin admin = admin(servers)) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static Set<String> topics(String servers) throws Exception {
    try (Admin admin = admin(servers)) {
      return admin.listTopics().names().get();
    }
  }

  private static Admin admin(String servers) {
    return Admin.create(Map.of("bootstrap.servers", servers));
  }

  private static KafkaProducer<String, String> transactional(String servers) {
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "transactional.id",
                SharedBroker.name("producer"),
                "transaction.timeout.ms",
                10_000),
            new StringSerializer(),
            new StringSerializer());
    producer.initTransactions();
    return producer;
  }

  private static void send(KafkaProducer<String, String> producer, String topic, String value)
      throws Exception {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic, "key", value)).get();
  }

  private static List<String> readCommitted(String servers, String topic, int atLeast) {
    return records(servers, topic, atLeast).stream().map(ConsumerRecord::value).toList();
  }

  /** All committed records up to the end of the topic as it was when asked. */
  private static List<ConsumerRecord<String, String>> records(
      String servers, String topic, int atLeast) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<ConsumerRecord<String, String>> read = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      long deadline = System.nanoTime() + SOON.toNanos();
      while ((consumer.position(partition) < end || read.size() < atLeast)
          && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
      }
    }
    return read;
  }
}
