package org.originstream.benchmarks.path;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/** The smallest topology there is: every record goes on as it came. */
final class PassThrough {
  private PassThrough() {}

  static Topology topology() {
    return new Topology()
        .addSource(
            AutoOffsetReset.earliest(),
            "read",
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer(),
            Way.PASS_THROUGH.from())
        .addSink(
            "write",
            Way.PASS_THROUGH.to(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            "read");
  }
}
