package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.formats.reference.RandomRecords;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

class EventJsonSchemaTest {
  private static final ObjectNode COMPONENTS = EventJsonSchema.components();

  static List<String> kinds() {
    return List.copyOf(Kinds.BY_NAME.keySet());
  }

  static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>(Samples.all());
    samples.addAll(List.of(Samples.amendment(), Samples.cancellation(), Samples.refused()));
    return samples;
  }

  @Test
  void every_reference_leads_to_a_schema_and_every_schema_is_referred_to() {
    List<String> names = new ArrayList<>();
    COMPONENTS.findValuesAsText("$ref").forEach(ref -> names.add(name(ref)));
    assertThat(names).isSubsetOf(fieldNames(COMPONENTS));
    assertThat(fieldNames(COMPONENTS))
        .allMatch(name -> names.contains(name) || name.equals(EventJsonSchema.ANY_EVENT));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_as_sent_fits_its_schema(Sample sample) throws IOException {
    JsonNode document = new ObjectMapper().readTree(sample.json().toArray());
    assertThat(SchemaCheck.faults(COMPONENTS, document)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatever_is_written_fits_its_schema(String kind) {
    Class<?> type = Objects.requireNonNull(Kinds.BY_NAME.get(kind));
    for (long seed = 0; seed < 50; seed++) {
      Object event = RandomRecords.ofTexts(seed, List.of("A", "B-1")).record(type);
      assertThat(SchemaCheck.faults(COMPONENTS, RecordJson.tree(event))).isEmpty();
    }
  }

  @Test
  void what_the_reader_refuses_by_form_the_schema_refuses_too() throws IOException {
    JsonNode good = new ObjectMapper().readTree(Samples.all().getFirst().json().toArray());
    for (String change :
        List.of(
            "/certificate/heading proofType \"certificate\"",
            "/certificate/heading preferential \"true\"",
            "/certificate/heading version \"1\"",
            "/certificate/heading certificateNumber \"\"",
            "/certificate/heading status \"x\"",
            "/certificate/items/0/fobValue amount \"1,5\"",
            "/certificate/items/0 invoiceRefs \"x\"",
            "/certificate/items/0 hs {}")) {
      String[] parts = change.split(" ", 3);
      JsonNode bad = good.deepCopy();
      ((ObjectNode) bad.at(parts[0])).set(parts[1], new ObjectMapper().readTree(parts[2]));
      assertThat(SchemaCheck.faults(COMPONENTS, bad)).as(change).isNotEmpty();
    }
  }

  private static String name(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private static List<String> fieldNames(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
