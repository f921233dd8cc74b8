package org.originstream.sandbox.trial;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.processor.runtime.Processor;
import org.originstream.processor.runtime.ProcessorSettings;
import org.originstream.sandbox.Provisioning;
import org.originstream.sandbox.broker.EmbeddedBroker;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Home;

/** A broker of its own with all topics, and a processor at work on it; doors and adapters apart. */
public final class Exchange implements AutoCloseable {
  public static final int PARTITIONS = 4;

  private static final int CLIENT_BYTES_MAX = 64 * 1024 * 1024;
  private static final Duration START = Duration.ofSeconds(60);

  private final Broker broker;
  private final Processor processor;
  private final KafkaProducer<byte[], byte[]> client;

  private Exchange(Broker broker, Processor processor, KafkaProducer<byte[], byte[]> client) {
    this.broker = broker;
    this.processor = processor;
    this.client = client;
  }

  /**
   * A broker that is running.
   *
   * @param stop how it ends
   */
  public record Broker(String bootstrapServers, Runnable stop) {}

  /** The broker of this JVM. */
  public static Broker embedded(Path directory) {
    EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0, 0);
    return new Broker(broker.bootstrapServers(), broker::close);
  }

  /** Starts one in a directory, and returns once it decides. */
  public static Exchange start(Path directory) throws Exception {
    return on(embedded(directory), directory);
  }

  /** Starts one on a broker without topics, which it stops in the end. */
  public static Exchange on(Broker broker, Path directory) throws Exception {
    Provisioning.topics(broker.bootstrapServers(), nodes(), PARTITIONS);
    Processor processor =
        Processor.start(
            ProcessorSettings.sandbox(
                broker.bootstrapServers(), PARTITIONS, directory.resolve("processor"), 0));
    Exchange exchange = new Exchange(broker, processor, client(broker.bootstrapServers(), "none"));
    if (!processor.awaitRunning(START)) {
      exchange.close();
      throw new IllegalStateException("the processor is " + processor.state());
    }
    return exchange;
  }

  /** Takes any size, as a client with settings of its own would. */
  private static KafkaProducer<byte[], byte[]> client(String bootstrapServers, String compression) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            compression,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            CLIENT_BYTES_MAX,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            (long) CLIENT_BYTES_MAX),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** The participants of the reference data that is shipped. */
  public static List<NodeCode> nodes() {
    return ReferenceFiles.load().orThrow().participants().nodes().keySet().stream()
        .sorted()
        .toList();
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** RUNNING, as long as it decides. */
  public String processorState() {
    return processor.state();
  }

  /** Puts a record on a partition, whatever its key says. */
  public RecordMetadata put(
      String topic, int partition, byte @Nullable [] key, byte @Nullable [] value)
      throws InterruptedException, ExecutionException {
    return client.send(new ProducerRecord<>(topic, partition, key, value)).get();
  }

  /** The same with a value that the client compresses: the broker's limit counts those bytes. */
  public RecordMetadata putCompressed(String topic, int partition, byte[] key, byte[] value)
      throws InterruptedException, ExecutionException {
    try (KafkaProducer<byte[], byte[]> own = client(bootstrapServers(), "gzip")) {
      return own.send(new ProducerRecord<>(topic, partition, key, value)).get();
    }
  }

  /** The same with headers. */
  public RecordMetadata put(
      String topic, int partition, byte[] key, byte @Nullable [] value, RecordHeaders headers)
      throws InterruptedException, ExecutionException {
    return client.send(new ProducerRecord<>(topic, partition, key, value, headers)).get();
  }

  /** Puts a good event on a partition of a topic; key, bytes and headers are as they should be. */
  public RecordMetadata put(String topic, int partition, OriginEvent event)
      throws InterruptedException, ExecutionException {
    RecordHeaders headers = new RecordHeaders();
    headers
        .add(
            Headers.SCHEMA, Headers.bytes(EventCodec.shipped().schemaOf(event).fingerprint().hex()))
        .add(Headers.EVENT_ID, Headers.bytes(event.header().eventId().toString()));
    return put(topic, partition, key(event), EventCodec.shipped().value(event), headers);
  }

  public static byte[] key(OriginEvent event) {
    return event.header().certificate().text().getBytes(StandardCharsets.UTF_8);
  }

  /** Where the event is decided. */
  public static int home(OriginEvent event) {
    return Home.of(key(event), PARTITIONS);
  }

  @Override
  public void close() {
    client.close(Duration.ofSeconds(5));
    processor.close();
    broker.stop().run();
  }
}
