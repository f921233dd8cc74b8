package org.originstream.schemas.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/**
 * Maps one record class to one Avro record schema, component by field, by name.
 *
 * <p>Made once for each pair; a component without a field, or a field without a component, is
 * refused when the mapping is made, so the schema and the domain cannot drift apart unseen.
 */
final class RecordMapping {
  private static final Map<List<Object>, RecordMapping> MADE = new ConcurrentHashMap<>();

  private final RecordShape shape;
  private final Schema schema;
  private final List<Slot> slots;

  /** One component and its field. */
  private record Slot(Component component, int position, ValueMapping mapping) {}

  private RecordMapping(RecordShape shape, Schema schema) {
    this.shape = shape;
    this.schema = schema;
    this.slots = slots(shape, schema);
  }

  /**
   * The mapping between {@code type} and {@code schema}.
   *
   * @throws IllegalArgumentException if they disagree, naming the first disagreement
   */
  static RecordMapping of(Class<?> type, Schema schema) {
    List<Object> pair = List.of(type, schema.getFullName(), schema.hashCode());
    RecordMapping made = MADE.get(pair);
    if (made == null) {
      made = new RecordMapping(RecordShape.of(type), schema);
      MADE.put(pair, made);
    }
    return made;
  }

  GenericRecord toAvro(Object holder) {
    GenericData.Record generic = new GenericData.Record(schema);
    for (Slot slot : slots) {
      Object value = slot.component().of(holder);
      if (value != null) {
        generic.put(slot.position(), slot.mapping().toAvro(value));
      }
    }
    return generic;
  }

  Object toDomain(GenericRecord generic) {
    @Nullable Object[] values = new @Nullable Object[slots.size()];
    for (int i = 0; i < values.length; i++) {
      Slot slot = slots.get(i);
      Object value = generic.get(slot.position());
      values[i] = value == null ? null : slot.mapping().toDomain(value);
    }
    return shape.construct(values);
  }

  private static List<Slot> slots(RecordShape shape, Schema schema) {
    List<Slot> slots = new ArrayList<>();
    for (Component component : shape.components()) {
      Schema.Field field = schema.getField(component.name());
      if (field == null) {
        throw disagreement(schema, component.name(), "has no such field");
      }
      if (field.schema().isNullable() != component.nullable()) {
        throw disagreement(
            schema, component.name(), "and the domain differ on whether it is optional");
      }
      slots.add(new Slot(component, field.pos(), mapping(schema, component, field)));
    }
    if (schema.getFields().size() != slots.size()) {
      throw disagreement(schema, "*", "has fields the domain does not know");
    }
    return List.copyOf(slots);
  }

  private static ValueMapping mapping(Schema schema, Component component, Schema.Field field) {
    try {
      return ValueMappings.of(
          component.type(), component.elementType(), withoutNull(field.schema()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          schema.getFullName() + "." + component.name() + ": " + e.getMessage(), e);
    }
  }

  private static Schema withoutNull(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream()
            .filter(t -> t.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  private static IllegalArgumentException disagreement(Schema schema, String name, String what) {
    return new IllegalArgumentException(schema.getFullName() + " " + what + ": " + name);
  }
}
