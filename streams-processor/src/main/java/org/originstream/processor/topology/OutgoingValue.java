package org.originstream.processor.topology;

import org.apache.kafka.common.serialization.Serializer;

/** The value of an outgoing record is bytes already. */
final class OutgoingValue implements Serializer<Outgoing> {
  @Override
  public byte[] serialize(String topic, Outgoing outgoing) {
    return outgoing.value();
  }
}
