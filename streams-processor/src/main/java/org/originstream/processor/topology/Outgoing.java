package org.originstream.processor.topology;

import java.util.Objects;
import org.apache.kafka.common.header.Headers;

/**
 * A record on its way out.
 *
 * @param topic where to
 * @param partition which partition; a task writes its own, except for records it sends home
 * @param key as it will stand
 * @param value as it will stand
 * @param headers as they will stand
 */
@SuppressWarnings("ArrayRecordComponent") // passes bytes on; nobody compares it
record Outgoing(String topic, int partition, byte[] key, byte[] value, Headers headers) {
  Outgoing {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(headers, "headers");
  }
}
