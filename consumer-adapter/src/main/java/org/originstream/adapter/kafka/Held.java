package org.originstream.adapter.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.adapter.channel.Delivery;

/**
 * What the dispatcher holds for one delivery.
 *
 * @param original the record as read, for the case that it is parked
 * @param delivery made of it
 */
record Held(ConsumerRecord<byte[], byte[]> original, Delivery delivery) {
  /** Roughly what it takes in memory, in bytes. */
  int bytes() {
    return Math.max(0, original.serializedValueSize()) + 2 * delivery.body().length() + 1_024;
  }
}
