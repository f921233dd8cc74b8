package org.originstream.schemas.serde;

import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.framing.AvroBinary;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.registry.RegistryAnswer;
import org.originstream.schemas.registry.SchemaRegistryClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes generic records in the ecosystem's wire format, with its setting names, and names the
 * schema in the {@code origin-schema} header.
 *
 * <p>With a registry, the id is the registry's; without one, or when it does not answer and the
 * schema is one of the jar's, the id is derived from the content.
 */
public final class KafkaAvroSerializer implements Serializer<GenericRecord> {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaAvroSerializer.class);

  private SerdeConfig config = new SerdeConfig(Map.of());
  private @Nullable SchemaRegistryClient registry;
  private boolean isKey;

  @Override
  public void configure(Map<String, ?> settings, boolean key) {
    config = new SerdeConfig(settings);
    registry = config.client();
    isKey = key;
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable GenericRecord record) {
    if (record == null) {
      return null;
    }
    WireSchema schema = WireSchemas.of(record.getSchema());
    return Framing.frame(id(topic, schema), AvroBinary.write(record));
  }

  @Override
  public byte @Nullable [] serialize(
      String topic, Headers headers, @Nullable GenericRecord record) {
    byte[] value = serialize(topic, record);
    if (record != null && !isKey) {
      String name = org.originstream.schemas.wire.Headers.SCHEMA;
      headers.remove(name);
      String fingerprint = WireSchemas.of(record.getSchema()).fingerprint().hex();
      headers.add(name, org.originstream.schemas.wire.Headers.bytes(fingerprint));
    }
    return value;
  }

  private int id(String topic, WireSchema schema) {
    SchemaRegistryClient client = registry;
    if (client == null) {
      return schema.id();
    }
    String subject = config.subject(isKey, topic, schema.subject());
    RegistryAnswer<Integer> answer =
        config.useLatest()
            ? latest(client, subject, schema)
            : config.autoRegister()
                ? client.register(subject, schema)
                : client.lookUp(subject, schema);
    return switch (answer) {
      case RegistryAnswer.Given<Integer> given -> given.value();
      case RegistryAnswer.Refused<Integer> no ->
          throw new SerializationException(
              subject + ": the registry refused: " + no.errorCode() + " " + no.message());
      case RegistryAnswer.Unavailable<Integer> off -> contentId(schema, off.cause());
    };
  }

  private static RegistryAnswer<Integer> latest(
      SchemaRegistryClient client, String subject, WireSchema schema) {
    return switch (client.latest(subject)) {
      case RegistryAnswer.Given<SchemaRegistryClient.Latest> given ->
          given.value().schema().fingerprint().equals(schema.fingerprint())
              ? new RegistryAnswer.Given<>(given.value().id())
              : new RegistryAnswer.Refused<>(
                  409, 409, "the record's schema is not the latest version of " + subject);
      case RegistryAnswer.Refused<SchemaRegistryClient.Latest> no ->
          new RegistryAnswer.Refused<>(no.status(), no.errorCode(), no.message());
      case RegistryAnswer.Unavailable<SchemaRegistryClient.Latest> off ->
          new RegistryAnswer.Unavailable<>(off.cause());
    };
  }

  private static int contentId(WireSchema schema, String cause) {
    if (SchemaCatalogue.shipped().byFingerprint(schema.fingerprint()).isEmpty()) {
      throw new SerializationException(
          schema.subject()
              + " is not a schema of the jar, and the registry does not answer: "
              + cause);
    }
    LOG.atWarn()
        .addKeyValue("subject", schema.subject())
        .addKeyValue("cause", cause)
        .log("the schema registry does not answer; the id is derived from the schema's content");
    return schema.id();
  }
}
