package org.originstream.processor.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;

/** Counts what one partition has written to each recipient's topic: 1, 2, 3, … without gaps. */
final class StreamNumbers {
  private final KeyValueStore<byte[], byte[]> store;

  StreamNumbers(KeyValueStore<byte[], byte[]> store) {
    this.store = store;
  }

  long next(String topic) {
    byte[] key = topic.getBytes(StandardCharsets.UTF_8);
    byte[] last = store.get(key);
    long next = last == null ? 1 : ByteBuffer.wrap(last).getLong() + 1;
    store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    return next;
  }
}
