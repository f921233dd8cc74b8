package org.originstream.benchmarks.path;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.originstream.benchmarks.paper.SampleRuling;
import org.originstream.schemas.wire.Headers;

/**
 * Carries what the processor carries for each event: a case looked up and stored, the same records
 * of the same sizes to as many topics, the same headers. The bytes are those of one ruling.
 */
final class Carriage implements Processor<byte[], byte[], byte[], byte[]> {
  private static final String CASES = "carried-cases";
  private static final String NUMBERS = "carried-numbers";
  private static final String STATUS = "bench.status.v1";

  private final byte[] caseFile;
  private final byte[] decision;
  private final byte[] fingerprint;
  private final byte[] eventId;
  private final List<String> numbered;
  private @Nullable ProcessorContext<byte[], byte[]> context;

  private Carriage(SampleRuling sample) {
    this.caseFile = sample.caseFile();
    this.decision = sample.decision();
    this.fingerprint = sample.fingerprint();
    this.eventId = sample.eventId();
    this.numbered = numbered(sample);
  }

  static Topology topology(SampleRuling sample) {
    Topology topology =
        new Topology()
            .addSource(
                AutoOffsetReset.earliest(),
                "read",
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                Way.CARRIAGE.from())
            .addProcessor("carry", () -> new Carriage(sample), "read")
            .addStateStore(store(CASES), "carry")
            .addStateStore(store(NUMBERS), "carry");
    for (String topic : topics(sample)) {
      topology.addSink(topic, topic, new ByteArraySerializer(), new ByteArraySerializer(), "carry");
    }
    return topology;
  }

  /** Every topic it writes to. */
  static List<String> topics(SampleRuling sample) {
    return Stream.concat(numbered(sample).stream(), Stream.of("bench.history.v1", STATUS)).toList();
  }

  /** One for each recipient; the first is the country's. */
  private static List<String> numbered(SampleRuling sample) {
    return Stream.concat(
            Stream.of(Way.CARRIAGE.to()),
            Stream.iterate(2, n -> n <= sample.recipients(), n -> n + 1)
                .map(n -> "bench.recipient-" + n + ".v1"))
        .toList();
  }

  private static StoreBuilder<KeyValueStore<byte[], byte[]>> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.ByteArray(), Serdes.ByteArray())
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> given) {
    this.context = given;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    ProcessorContext<byte[], byte[]> here = Objects.requireNonNull(context);
    KeyValueStore<byte[], byte[]> cases = here.getStateStore(CASES);
    if (cases.get(record.key()) != null) {
      throw new IllegalStateException("every certificate is issued once");
    }
    for (String topic : numbered) {
      here.forward(record.withHeaders(headers(next(here, topic))), topic);
    }
    here.forward(record.withHeaders(headers(0)), "bench.history.v1");
    cases.put(record.key(), caseFile);
    here.forward(record.withValue(caseFile).withHeaders(new RecordHeaders()), STATUS);
  }

  private static long next(ProcessorContext<byte[], byte[]> here, String topic) {
    KeyValueStore<byte[], byte[]> numbers = here.getStateStore(NUMBERS);
    byte[] key = Headers.bytes(topic);
    byte[] last = numbers.get(key);
    long next = last == null ? 1 : ByteBuffer.wrap(last).getLong() + 1;
    numbers.put(key, ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    return next;
  }

  private RecordHeaders headers(long number) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.SCHEMA, fingerprint);
    headers.add(Headers.EVENT_ID, eventId);
    headers.add(Headers.DECISION, decision);
    headers.add(Headers.VERDICT, Headers.bytes("ACCEPTED"));
    headers.add(Headers.VERSION, Headers.bytes("1"));
    headers.add(Headers.VALID_UNTIL, Headers.bytes("2026-11-11"));
    if (number > 0) {
      headers.add(Headers.SEQ, Headers.bytes(Long.toString(number)));
    }
    return headers;
  }
}
