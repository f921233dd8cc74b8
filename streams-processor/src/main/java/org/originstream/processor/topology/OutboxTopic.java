package org.originstream.processor.topology;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** A record, not a lambda, because its name stands in the printed topology. */
record OutboxTopic() implements TopicNameExtractor<byte[], Outgoing> {
  @Override
  public String extract(byte[] key, Outgoing outgoing, RecordContext context) {
    return outgoing.topic();
  }
}
