package org.originstream.schemas.codec;

import java.util.OptionalInt;
import org.apache.avro.generic.GenericRecord;
import org.originstream.schemas.framing.AvroBinary;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.guard.Guarded;

/**
 * One record class of the domain, written with the current schema of its name.
 *
 * @param <T> the record class
 */
final class RecordCodec<T> {
  private static final String NAMESPACE = "org.originstream.v1.";

  private final Class<T> type;
  private final WireSchema schema;
  private final RecordMapper mapper;

  /**
   * @throws IllegalStateException if there is no such schema or it disagrees with the class
   */
  RecordCodec(Class<T> type, SchemaCatalogue catalogue) {
    this.type = type;
    this.schema =
        catalogue
            .current(NAMESPACE + type.getSimpleName())
            .orElseThrow(() -> new IllegalStateException("no schema for " + type));
    this.mapper = RecordMapper.of(type, schema.schema());
  }

  WireSchema schema() {
    return schema;
  }

  byte[] body(Object value) {
    return AvroBinary.write(mapper.toAvro(value));
  }

  byte[] value(Object value) {
    return Framing.frame(schema.id(), body(value));
  }

  /** Makes the domain's record of a decoded one, also of one written with another version. */
  Reading<T> read(Guarded.Decoded decoded, byte[] value) {
    try {
      GenericRecord record =
          decoded.writer().fingerprint().equals(schema.fingerprint())
              ? decoded.record()
              : AvroBinary.read(
                  decoded.writer().schema(),
                  schema.schema(),
                  value,
                  Framing.PREFIX_BYTES,
                  value.length - Framing.PREFIX_BYTES);
      return new Reading.Read<>(type.cast(mapper.toDomain(record)), decoded.writer().fingerprint());
    } catch (RuntimeException refused) {
      return new Reading.Unreadable<>(
          WireDefect.VALUE_REFUSED,
          schema.schema().getName() + ": " + refused.getMessage(),
          OptionalInt.empty());
    }
  }
}
