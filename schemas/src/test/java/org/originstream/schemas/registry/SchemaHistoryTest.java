package org.originstream.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

/**
 * Schemas are v1-dev: current and snapshot must read one another. After a break that an ADR
 * decided, the snapshot is written anew with
 *
 * <pre>
 * ./mvnw -pl schemas -am test -Dtest=SchemaHistoryTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dorigin.test.jvm=-Dorigin.snapshot=true
 * </pre>
 */
class SchemaHistoryTest {
  private static final Path SNAPSHOT = Path.of("src/main/resources/schema-history/v1-dev");

  @BeforeAll
  static void write_the_snapshot_if_asked() throws IOException {
    if (!Boolean.getBoolean("origin.snapshot")) {
      return;
    }
    Files.createDirectories(SNAPSHOT);
    List<WireSchema> current = List.copyOf(SchemaCatalogue.shipped().current());
    for (WireSchema wire : current) {
      Path file = SNAPSHOT.resolve(wire.schema().getName() + ".avsc");
      Files.writeString(file, SchemaFormatter.format("json/pretty", wire.schema()) + "\n");
    }
    List<String> names = current.stream().map(wire -> wire.schema().getName()).toList();
    Files.writeString(SNAPSHOT.resolve("index.txt"), String.join("\n", names) + "\n");
  }

  static Stream<String> snapshot() throws IOException {
    return Files.readAllLines(SNAPSHOT.resolve("index.txt")).stream();
  }

  @ParameterizedTest
  @MethodSource("snapshot")
  void the_current_schema_and_its_snapshot_read_one_another(String name) throws IOException {
    Schema earlier = parse(Files.readString(SNAPSHOT.resolve(name + ".avsc")));
    Schema current =
        SchemaCatalogue.shipped().current(earlier.getFullName()).orElseThrow().schema();
    assertThat(CompatibilityLevel.FULL.breaks(current, List.of(WireSchema.of(earlier)))).isEmpty();
  }

  @Test
  void every_current_schema_has_a_snapshot() throws IOException {
    assertThat(snapshot().toList())
        .containsAll(
            SchemaCatalogue.shipped().current().stream().map(w -> w.schema().getName()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'a','type':'string'}",
        "{'name':'a','type':'string'},{'name':'n','type':'int'},{'name':'m','type':'int'}",
        "{'name':'a','type':'string'},{'name':'n','type':'string'}",
        "{'name':'a','type':'string'},{'name':'renamed','type':'int'}",
        "{'name':'a','type':'string'},{'name':'n','type':{'type':'int','logicalType':'date'}}"
      })
  void a_break_is_seen(String fields) {
    String before = "{'name':'a','type':'string'},{'name':'n','type':'int'}";
    assertThat(
            CompatibilityLevel.FULL.breaks(record(fields), List.of(WireSchema.of(record(before)))))
        .isNotEmpty();
  }

  @Test
  void a_changed_scale_is_a_break_although_the_canonical_form_is_silent_about_it() {
    String cents = "{'type':'bytes','logicalType':'decimal','precision':18,'scale':2}";
    Schema before = record("{'name':'a','type':['null'," + cents + "],'default':null}");
    Schema after =
        record(
            "{'name':'a','type':['null',"
                + cents.replace("'scale':2", "'scale':4")
                + "],'default':null},{'name':'b','type':'int','default':0}");
    assertThat(CompatibilityLevel.FULL.breaks(after, List.of(WireSchema.of(before))))
        .singleElement()
        .asString()
        .contains("scale");
  }

  @Test
  void an_added_field_that_may_be_absent_is_no_break() {
    Schema before = record("{'name':'a','type':'string'}");
    Schema after =
        record("{'name':'a','type':'string'},{'name':'b','type':['null','int'],'default':null}");
    assertThat(CompatibilityLevel.FULL.breaks(after, List.of(WireSchema.of(before)))).isEmpty();
  }

  private static Schema record(String fields) {
    return parse("{'type':'record','name':'R','fields':[%s]}".formatted(fields).replace('\'', '"'));
  }

  private static Schema parse(String json) {
    return new Schema.Parser().parse(json);
  }
}
