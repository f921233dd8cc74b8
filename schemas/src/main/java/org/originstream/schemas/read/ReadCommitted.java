package org.originstream.schemas.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Consumers of the exchange's topics. An uncommitted record is not there for them, and they begin
 * where they are told: without an offset neither "all" nor "nothing" would be right.
 */
public final class ReadCommitted {
  private ReadCommitted() {}

  /**
   * The settings that are not anybody's choice, over the connection's own; may be added to.
   *
   * @param connection bootstrap servers and security
   */
  public static Map<String, Object> settings(Map<String, ?> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return settings;
  }

  /**
   * A consumer without a group, not yet assigned; the caller closes it.
   *
   * @param bootstrapServers host:port, comma-separated
   */
  public static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        settings(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)));
  }
}
