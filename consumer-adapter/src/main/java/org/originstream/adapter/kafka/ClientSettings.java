package org.originstream.adapter.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.read.ReadCommitted;
import org.originstream.schemas.topic.TopicCatalogue;

/** The settings of the Kafka clients that are not anybody's choice. */
public final class ClientSettings {
  private ClientSettings() {}

  /** The consumer group of a country's adapter. */
  public static String group(NodeCode node) {
    return "origin.adapter." + node.code();
  }

  /**
   * Reads the country topic as one of the group.
   *
   * @param connection bootstrap servers and security
   */
  public static Map<String, Object> member(Map<String, Object> connection, NodeCode node) {
    Map<String, Object> settings = reader(connection, node);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(node));
    settings.put(CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return settings;
  }

  /** Reads partitions it is told to, outside the group. */
  static Map<String, Object> reader(Map<String, Object> connection, NodeCode node) {
    Map<String, Object> settings = ReadCommitted.settings(connection);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "origin-adapter-" + node.code());
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 250);
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 10_000);
    return settings;
  }

  /** Writes reports together with the offsets that they let go. */
  static Map<String, Object> writer(
      Map<String, Object> connection, NodeCode node, String instance) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "origin-adapter-" + node.code());
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group(node) + "." + instance);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 25_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 25_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCatalogue.ASIDE_BYTES_MAX);
    return settings;
  }
}
