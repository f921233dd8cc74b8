package org.originstream.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.originstream.formats.samples.Samples;
import org.originstream.sandbox.broker.SharedBroker;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.framing.AvroBinary;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.serde.KafkaAvroDeserializer;
import org.originstream.schemas.serde.KafkaAvroSerializer;

/** Records go from our serializer to another's deserializer and back, over one registry. */
abstract class SerdeContract {
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-11-12T10:00:00+08:00");
  private static final String TOPIC = "contract";

  private final KafkaAvroSerializer ourSerializer = new KafkaAvroSerializer();
  private final KafkaAvroDeserializer ourDeserializer = new KafkaAvroDeserializer();
  private ForeignSerde theirs;

  /** Another's serializer and deserializer, at the registry. */
  abstract ForeignSerde theirs() throws Exception;

  /** The registry, by the ecosystem's paths. */
  abstract URI registry() throws Exception;

  @BeforeEach
  void open() throws Exception {
    theirs = theirs();
    Map<String, String> settings = Map.of("schema.registry.url", registry().toString());
    ourSerializer.configure(settings, false);
    ourDeserializer.configure(settings, false);
  }

  @AfterEach
  void close() throws Exception {
    ourSerializer.close();
    ourDeserializer.close();
    if (theirs != null) {
      theirs.close();
    }
  }

  @Test
  void what_we_write_they_read() throws Exception {
    for (GenericRecord record : records()) {
      assertThat(theirs.read(TOPIC, ours(record))).isEqualTo(AvroBinary.write(record));
    }
  }

  @Test
  void what_they_write_we_read() throws Exception {
    for (GenericRecord record : records()) {
      byte[] value = theirs.write(TOPIC, record);
      GenericRecord read = Objects.requireNonNull(ourDeserializer.deserialize(TOPIC, value));
      assertThat(read.getSchema().getFullName()).isEqualTo(record.getSchema().getFullName());
      assertThat(AvroBinary.write(read)).isEqualTo(AvroBinary.write(record));
    }
  }

  @Test
  void both_write_the_same_bytes() throws Exception {
    for (GenericRecord record : records()) {
      assertThat(theirs.write(TOPIC, record)).isEqualTo(ours(record));
    }
  }

  @Test
  void what_the_platform_writes_without_any_registry_they_read() throws Exception {
    for (byte[] value : events().toList()) {
      assertThat(theirs.read(TOPIC, value)).isEqualTo(Framing.body(value));
    }
  }

  private byte[] ours(GenericRecord record) {
    return Objects.requireNonNull(ourSerializer.serialize(TOPIC, record));
  }

  /** Real papers, and a record that is none of ours but is registered. */
  private List<GenericRecord> records() {
    GenericRecord foreign = foreign();
    assertThat(ours(foreign)).isNotEmpty();
    return Stream.concat(events().map(this::plain), Stream.of(foreign)).toList();
  }

  /** As Avro alone has it: without our classes for dates, decimals and ids. */
  private GenericRecord plain(byte[] value) {
    Schema schema = Objects.requireNonNull(ourDeserializer.deserialize(TOPIC, value)).getSchema();
    try {
      return new GenericDatumReader<GenericRecord>(schema, schema, new GenericData())
          .read(null, DecoderFactory.get().binaryDecoder(Framing.body(value), null));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Stream<byte[]> events() {
    return Stream.concat(
            Samples.all().stream(), Stream.of(Samples.amendment(), Samples.cancellation()))
        .map(sample -> sample.event(UUID.nameUUIDFromBytes(sample.json().toArray()), TIME))
        .map(EventCodec.shipped()::value);
  }

  private static GenericRecord foreign() {
    Schema schema =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"%s\",\"namespace\":\"contract\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"}]}"
                    .formatted(SharedBroker.name("Foreign").replace('-', '_')));
    GenericRecord record = new GenericData.Record(schema);
    record.put("a", 7L);
    return record;
  }
}
