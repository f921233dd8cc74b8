package org.originstream.schemas.codec;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/**
 * Maps one record class of the domain to one record schema by name, component for field, worked out
 * once. The two must agree in names, order, nullability and types.
 */
final class RecordMapper {
  private final RecordShape shape;
  private final Schema schema;
  private final List<ValueMapper> mappers;

  private RecordMapper(RecordShape shape, Schema schema, List<ValueMapper> mappers) {
    this.shape = shape;
    this.schema = schema;
    this.mappers = List.copyOf(mappers);
  }

  /**
   * @throws IllegalStateException if class and schema disagree; the message lists every place
   */
  static RecordMapper of(Class<?> type, Schema schema) {
    List<String> drift = new ArrayList<>();
    RecordMapper mapper = of(type, schema, drift);
    if (!drift.isEmpty()) {
      throw new IllegalStateException(
          "the schema and the domain disagree: " + String.join("; ", drift));
    }
    return mapper;
  }

  static RecordMapper of(Class<?> type, Schema schema, List<String> drift) {
    RecordShape shape = RecordShape.of(type);
    String name = type.getSimpleName();
    List<String> components = shape.components().stream().map(Component::name).toList();
    List<String> fields = schema.getFields().stream().map(Schema.Field::name).toList();
    if (!name.equals(schema.getName()) || !components.equals(fields)) {
      drift.add(name + components + " against " + schema.getName() + fields);
      return new RecordMapper(shape, schema, List.of());
    }
    List<ValueMapper> mappers = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      mappers.add(field(name, shape.components().get(i), schema.getFields().get(i), drift));
    }
    return new RecordMapper(shape, schema, mappers);
  }

  GenericRecord toAvro(Object domain) {
    GenericData.Record record = new GenericData.Record(schema);
    for (int i = 0; i < mappers.size(); i++) {
      record.put(i, mappers.get(i).toAvro(shape.components().get(i).of(domain)));
    }
    return record;
  }

  /**
   * @throws RuntimeException if the domain's own checks refuse a value
   */
  Object toDomain(GenericRecord record) {
    @Nullable Object[] values = new @Nullable Object[mappers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = mappers.get(i).toDomain(record.get(i));
    }
    return shape.construct(values);
  }

  private static ValueMapper field(
      String record, Component component, Schema.Field field, List<String> drift) {
    String where = record + "." + component.name();
    boolean nullable = field.schema().isNullable();
    if (nullable != component.nullable()) {
      drift.add(where + ": absent is allowed on one side only");
    }
    Schema present = nullable ? presentOf(field.schema()) : field.schema();
    return ValueMappers.of(component.type(), component.elementType(), present, where, drift);
  }

  private static Schema presentOf(Schema union) {
    return union.getTypes().stream()
        .filter(branch -> branch.getType() != Schema.Type.NULL)
        .findFirst()
        .orElse(union);
  }
}
