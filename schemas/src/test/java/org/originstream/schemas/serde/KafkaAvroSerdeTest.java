package org.originstream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.LookedUp;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.RandomRecords;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.registry.RegistryStore;
import org.originstream.schemas.registry.SchemaRegistryServer;
import org.originstream.schemas.wire.Headers;

class KafkaAvroSerdeTest {
  private static final String NOWHERE = "http://127.0.0.1:1";
  private static final Schema FOREIGN =
      new Schema.Parser()
          .parse(
              "{\"type\":\"record\",\"name\":\"Foreign\",\"namespace\":\"test\",\"fields\":["
                  + "{\"name\":\"a\",\"type\":\"long\"}]}");

  private RegistryStore store;
  private SchemaRegistryServer server;

  @BeforeEach
  void start() throws Exception {
    store = RegistryStore.holding(SchemaCatalogue.shipped());
    server =
        SchemaRegistryServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), store);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_record_is_registered_under_its_own_name_and_read_back() {
    byte[] value = serializer(Map.of()).serialize("topic", foreign(7));

    assertThat(store.subjectNames()).contains("test.Foreign");
    assertThat(deserializer(address()).deserialize("topic", value))
        .isNotNull()
        .hasToString("{\"a\": 7}");
  }

  @Test
  void the_subject_follows_the_ecosystems_strategies() {
    serializer(
            Map.of(
                "value.subject.name.strategy",
                "io.confluent.kafka.serializers.subject.TopicNameStrategy"))
        .serialize("t", foreign(1));
    serializer(Map.of("value.subject.name.strategy", "TopicRecordNameStrategy"))
        .serialize("t", foreign(1));
    assertThat(store.subjectNames()).contains("t-value", "t-test.Foreign");
    assertThatThrownBy(
            () ->
                serializer(Map.of("value.subject.name.strategy", "MyStrategy"))
                    .serialize("t", foreign(1)))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void nothing_is_registered_when_that_is_switched_off() {
    assertThatThrownBy(
            () -> serializer(Map.of("auto.register.schemas", "false")).serialize("t", foreign(1)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("40401");
    assertThat(store.subjectNames()).doesNotContain("test.Foreign");
  }

  @Test
  void the_latest_version_is_demanded_when_asked_for() {
    assertThatThrownBy(
            () -> serializer(Map.of("use.latest.version", "true")).serialize("t", foreign(1)))
        .isInstanceOf(SerializationException.class);
    store.register("test.Foreign", WireSchema.of(FOREIGN));
    assertThat(serializer(Map.of("use.latest.version", "true")).serialize("t", foreign(1)))
        .hasSize(6);
  }

  @Test
  void the_schemas_of_the_jar_work_with_the_registry_gone_and_others_do_not() {
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(Map.of("schema.registry.url", NOWHERE), false);
    byte[] expected = EventCodec.shipped().value(lookedUp());

    GenericRecord record = deserializer(NOWHERE).deserialize("t", expected);

    assertThat(serializer.serialize("t", record)).isEqualTo(expected);
    assertThatThrownBy(() -> serializer.serialize("t", foreign(1)))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void the_fingerprint_is_in_the_header_and_a_registry_that_says_otherwise_is_not_believed() {
    store.register("test.Foreign", WireSchema.of(FOREIGN));
    var headers = new RecordHeaders();
    GenericRecord record =
        deserializer(NOWHERE).deserialize("t", EventCodec.shipped().value(lookedUp()));
    byte[] value = Objects.requireNonNull(serializer(Map.of()).serialize("t", headers, record));
    assertThat(Headers.text(headers, Headers.SCHEMA))
        .contains(EventCodec.shipped().schemaOf(lookedUp()).fingerprint().hex());

    byte[] relabelled = Framing.frame(WireSchema.of(FOREIGN).id(), Framing.body(value));

    assertThatThrownBy(() -> deserializer(address()).deserialize("t", headers, relabelled))
        .isInstanceOfSatisfying(
            UndecodableException.class,
            e -> assertThat(e.code()).isEqualTo(WireDefect.SCHEMA_MISMATCH));
  }

  @Test
  void bad_bytes_end_in_one_kind_of_exception_and_null_stays_null() {
    assertThatThrownBy(() -> deserializer(address()).deserialize("t", new byte[] {9, 9, 9, 9, 9}))
        .isInstanceOfSatisfying(
            UndecodableException.class, e -> assertThat(e.code()).isEqualTo(WireDefect.AVRO_MAGIC));
    assertThat(deserializer(address()).deserialize("t", null)).isNull();
    assertThat(serializer(Map.of()).serialize("t", null)).isNull();
  }

  @Test
  void generated_classes_are_refused_when_configured() {
    assertThatThrownBy(
            () ->
                new KafkaAvroDeserializer()
                    .configure(Map.of("specific.avro.reader", "true"), false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("specific.avro.reader");
  }

  private String address() {
    return server.address().toString();
  }

  private KafkaAvroSerializer serializer(Map<String, String> more) {
    var settings = new HashMap<String, String>(more);
    settings.put("schema.registry.url", address());
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(settings, false);
    return serializer;
  }

  private static KafkaAvroDeserializer deserializer(String url) {
    KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
    deserializer.configure(Map.of("schema.registry.url", url), false);
    return deserializer;
  }

  private static GenericRecord foreign(long a) {
    GenericData.Record record = new GenericData.Record(FOREIGN);
    record.put("a", a);
    return record;
  }

  private static LookedUp lookedUp() {
    Schema schema =
        SchemaCatalogue.shipped().current("org.originstream.v1.LookedUp").orElseThrow().schema();
    return new RandomRecords(1).next(LookedUp.class, schema);
  }
}
