package org.originstream.benchmarks.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.originstream.benchmarks.paper.Papers;

/**
 * Sends records in one transaction, and opens the gate by committing it: whoever reads what is
 * committed finds all of them at once, and sending is not measured with carrying.
 */
final class Gate implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;

  Gate(String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "bench-gate");
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench-gate");
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    this.producer = new KafkaProducer<>(settings);
    producer.initTransactions();
  }

  /** Sends all, and returns when all are acknowledged; nobody sees them yet. */
  void fill(String topic, Papers papers) throws InterruptedException {
    producer.beginTransaction();
    List<Future<RecordMetadata>> sent = new ArrayList<>(papers.framed().size());
    papers.framed().forEach(paper -> sent.add(producer.send(paper.to(topic))));
    producer.flush();
    for (Future<RecordMetadata> each : sent) {
      try {
        each.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a record was not written to " + topic, failed.getCause());
      }
    }
  }

  /** Lets them be seen. */
  void open() {
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
