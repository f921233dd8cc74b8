package org.originstream.schemas.codec;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Turns one value of the domain into Avro's and back; null where the value is absent. */
interface ValueMapper {
  @Nullable Object toAvro(@Nullable Object domain);

  @Nullable Object toDomain(@Nullable Object avro);

  /** A conversion of values that are present. */
  interface Conversion {
    Object convert(Object value);
  }

  static ValueMapper same() {
    return of(value -> value, value -> value);
  }

  static ValueMapper of(Conversion toAvro, Conversion toDomain) {
    return new ValueMapper() {
      @Override
      public @Nullable Object toAvro(@Nullable Object domain) {
        return domain == null ? null : toAvro.convert(domain);
      }

      @Override
      public @Nullable Object toDomain(@Nullable Object avro) {
        return avro == null ? null : toDomain.convert(avro);
      }
    };
  }

  static ValueMapper record(RecordMapper mapper) {
    return of(mapper::toAvro, value -> mapper.toDomain((GenericRecord) value));
  }

  static ValueMapper list(ValueMapper element) {
    return of(
        list -> each((List<?>) list, element, true), list -> each((List<?>) list, element, false));
  }

  private static List<Object> each(List<?> list, ValueMapper element, boolean toAvro) {
    List<Object> mapped = new ArrayList<>(list.size());
    for (Object value : list) {
      Object other = toAvro ? element.toAvro(value) : element.toDomain(value);
      if (other != null) {
        mapped.add(other);
      }
    }
    return mapped;
  }
}
