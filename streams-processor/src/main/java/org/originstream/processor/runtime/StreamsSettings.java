package org.originstream.processor.runtime;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.originstream.schemas.topic.Retention;
import org.originstream.schemas.topic.TopicCatalogue;

/**
 * Every Kafka property of the processor, set in one place. There is no other source: neither files
 * nor the environment add to it.
 */
public final class StreamsSettings {
  private StreamsSettings() {}

  /** The properties Kafka Streams is started with. */
  public static Properties properties(ProcessorSettings settings) {
    Properties properties = new Properties();
    properties.putAll(table(settings));
    return properties;
  }

  /** The same as text, for the golden page; in order of name. */
  public static Map<String, String> table(ProcessorSettings settings) {
    Map<String, String> table = new TreeMap<>();
    guarantee(table, settings);
    recovery(table, settings);
    throughput(table, settings);
    return table;
  }

  private static void guarantee(Map<String, String> table, ProcessorSettings settings) {
    table.put(StreamsConfig.APPLICATION_ID_CONFIG, ProcessorSettings.APPLICATION_ID);
    table.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    table.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    table.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, Integer.toString(settings.replicas()));
    table.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    table.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
    table.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
    table.put(
        StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
        settings.replicas() > 1 ? "2" : "1");
    table.put(producer(ProducerConfig.ACKS_CONFIG), "all");
    table.put(consumer(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
    table.put(consumer(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG), "false");
  }

  private static void recovery(Map<String, String> table, ProcessorSettings settings) {
    table.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    // A static member that is back before its session is over takes its partitions up again without
    // a rebalance; without it nobody commits until the session of the one that was killed is over.
    table.put(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.name());
    table.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "6000");
    table.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), "2000");
    // A country that joins is found within this time, together with its first records.
    table.put(StreamsConfig.METADATA_MAX_AGE_CONFIG, "10000");
    table.put(producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), "15000");
    // After a crash the stores are read from their changelogs, of which only closed segments are
    // compacted: in segments of a gigabyte every case would be read in every state it ever had.
    Retention.COMPACTED_OFTEN.forEach(
        (setting, value) -> table.put(StreamsConfig.topicPrefix(setting), value));
  }

  private static void throughput(Map<String, String> table, ProcessorSettings settings) {
    // Streams polls again only when all it polled is processed, and until then a task stands still
    // of which one empty topic's end is not known yet: at a restart it would wait for a thousand
    // records of another task.
    table.put(consumer(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), "100");
    table.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Integer.toString(settings.threads()));
    table.put(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        Long.toString(settings.commitInterval().toMillis()));
    table.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0");
    table.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    table.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), "65536");
    table.put(producer(ProducerConfig.LINGER_MS_CONFIG), "5");
    // The first records of a transaction are turned away until the markers of the one before it
    // are written, which takes some ten milliseconds; the usual pause of 100 and more is too long.
    table.put(producer(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), "10");
    table.put(producer(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG), "200");
    table.put(
        producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Integer.toString(TopicCatalogue.ASIDE_BYTES_MAX));
  }

  private static String producer(String name) {
    return StreamsConfig.producerPrefix(name);
  }

  private static String consumer(String name) {
    return StreamsConfig.consumerPrefix(name);
  }
}
