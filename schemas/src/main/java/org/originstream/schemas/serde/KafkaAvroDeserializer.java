package org.originstream.schemas.serde;

import java.time.Duration;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.SchemaSource;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.guard.Guarded;
import org.originstream.schemas.guard.GuardedDecoder;
import org.originstream.schemas.registry.RegistrySource;
import org.originstream.schemas.registry.SchemaRegistryClient;

/**
 * Reads what {@link KafkaAvroSerializer} and the ecosystem's own serializer write, in the writer's
 * shape. Bad bytes end in an {@link UndecodableException}, never in another error; a service that
 * must go on after them uses {@link GuardedDecoder} on plain bytes instead.
 */
public final class KafkaAvroDeserializer implements Deserializer<GenericRecord> {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private GuardedDecoder decoder = decoder(SchemaCatalogue.shipped());

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    SchemaRegistryClient registry = new SerdeConfig(settings).client();
    SchemaCatalogue shipped = SchemaCatalogue.shipped();
    decoder = decoder(registry == null ? shipped : new RegistrySource(shipped, registry, PAUSE));
  }

  @Override
  public @Nullable GenericRecord deserialize(String topic, byte @Nullable [] value) {
    return decode(value, null);
  }

  @Override
  public @Nullable GenericRecord deserialize(
      String topic, Headers headers, byte @Nullable [] value) {
    var schema = headers.lastHeader(org.originstream.schemas.wire.Headers.SCHEMA);
    // A header that is not text is not a fingerprint either, and is refused as one.
    return decode(
        value,
        schema == null
            ? null
            : org.originstream.schemas.wire.Headers.text(schema.value()).orElse(""));
  }

  private @Nullable GenericRecord decode(byte @Nullable [] value, @Nullable String fingerprint) {
    if (value == null) {
      return null;
    }
    return switch (decoder.decode(value, fingerprint)) {
      case Guarded.Decoded decoded -> decoded.record();
      case Guarded.Undecodable bad -> throw new UndecodableException(bad.code(), bad.message());
    };
  }

  private static GuardedDecoder decoder(SchemaSource source) {
    return new GuardedDecoder(source, DecodeLimits.EVENT);
  }
}
