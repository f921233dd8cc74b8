package org.originstream.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.Quarantined;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

class SchemaDriftTest {
  private static final String QUANTITY =
      """
      {"type":"record","name":"Quantity","fields":[
        {"name":"value","type":%s},
        {"name":"%s","type":%s}]}
      """;
  private static final String DECIMAL =
      "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":18,\"scale\":6}";

  static Stream<Class<?>> records() {
    return Stream.concat(
        EventCodec.kinds().stream(),
        Stream.of(
            Decision.class,
            CaseFile.class,
            IndexCard.class,
            Quarantined.class,
            ReceiptClaim.class));
  }

  @Test
  void there_are_the_thirty_nine_kinds_of_the_design() {
    assertThat(EventCodec.kinds()).hasSize(39).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("records")
  void every_record_agrees_with_its_schema_in_names_order_nullability_and_types(Class<?> type) {
    assertThat(RecordMapper.of(type, schemaOf(type))).isNotNull();
  }

  @Test
  void every_event_starts_with_the_same_header() {
    List<Schema.Field> first =
        EventCodec.kinds().stream().map(kind -> schemaOf(kind).getFields().getFirst()).toList();
    assertThat(first).extracting(Schema.Field::name).containsOnly("header");
    assertThat(first).extracting(Schema.Field::schema).containsOnly(first.getFirst().schema());
  }

  @Test
  void every_schema_is_of_a_record_that_the_domain_has() {
    List<String> names =
        records().map(type -> "org.originstream.v1." + type.getSimpleName()).toList();
    assertThat(SchemaCatalogue.shipped().current())
        .extracting(WireSchema::subject)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void a_schema_that_is_right_is_taken() {
    assertThat(RecordMapper.of(Quantity.class, quantity(DECIMAL, "unit", "\"string\"")))
        .isNotNull();
  }

  @Test
  void a_field_of_another_name_is_drift() {
    assertDrift(quantity(DECIMAL, "measure", "\"string\""), "measure");
  }

  @Test
  void a_field_of_another_type_is_drift() {
    assertDrift(quantity(DECIMAL, "unit", "\"int\""), "Quantity.unit");
    assertDrift(quantity("\"bytes\"", "unit", "\"string\""), "Quantity.value");
  }

  @Test
  void a_field_that_may_be_absent_on_one_side_only_is_drift() {
    assertDrift(quantity(DECIMAL, "unit", "[\"null\",\"string\"]"), "absent");
  }

  private static void assertDrift(Schema schema, String where) {
    assertThatThrownBy(() -> RecordMapper.of(Quantity.class, schema))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(where);
  }

  private static Schema quantity(String value, String unitName, String unit) {
    return new Schema.Parser().parse(QUANTITY.formatted(value, unitName, unit));
  }

  private static Schema schemaOf(Class<?> type) {
    return SchemaCatalogue.shipped()
        .current("org.originstream.v1." + type.getSimpleName())
        .orElseThrow()
        .schema();
  }
}
