package org.originstream.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaDocumentationTest {
  @Test
  void every_field_of_every_schema_is_documented_and_every_number_and_time_has_a_unit() {
    List<String> gaps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    SchemaCatalogue.shipped().current().forEach(wire -> walk(wire.schema(), seen, gaps));
    assertThat(gaps).isEmpty();
    assertThat(seen).as("records and enums walked").hasSizeGreaterThan(90);
  }

  private static void walk(Schema schema, Set<String> seen, List<String> gaps) {
    switch (schema.getType()) {
      case RECORD -> record(schema, seen, gaps);
      case ENUM -> {
        seen.add(schema.getFullName());
        require(schema.getDoc(), schema.getName() + " has no doc", gaps);
      }
      case ARRAY -> walk(schema.getElementType(), seen, gaps);
      case UNION -> schema.getTypes().forEach(branch -> walk(branch, seen, gaps));
      default -> {}
    }
  }

  private static void record(Schema schema, Set<String> seen, List<String> gaps) {
    if (!seen.add(schema.getFullName())) {
      return;
    }
    assertThat(schema.getNamespace()).isEqualTo("org.originstream.v1");
    require(schema.getDoc(), schema.getName() + " has no doc", gaps);
    for (Schema.Field field : schema.getFields()) {
      String where = schema.getName() + "." + field.name();
      require(field.doc(), where + " has no doc", gaps);
      if (measured(field.schema()) || (field.doc() + "").contains("ISO 8601 text")) {
        require(field.getProp("unit"), where + " has no unit", gaps);
      }
      if (field.schema().isNullable()) {
        assertThat(field.hasDefaultValue()).as(where + " may be absent by default").isTrue();
      }
      walk(field.schema(), seen, gaps);
    }
  }

  private static boolean measured(Schema schema) {
    return switch (schema.getType()) {
      case INT, LONG, FLOAT, DOUBLE -> true;
      case BYTES -> schema.getLogicalType() != null;
      case ARRAY -> measured(schema.getElementType());
      case UNION -> schema.getTypes().stream().anyMatch(SchemaDocumentationTest::measured);
      default -> false;
    };
  }

  private static void require(String text, String gap, List<String> gaps) {
    if (text == null || text.isBlank()) {
      gaps.add(gap);
    }
  }
}
