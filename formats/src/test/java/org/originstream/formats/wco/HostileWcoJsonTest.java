package org.originstream.formats.wco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.RecordJson;
import org.originstream.formats.samples.Samples;

class HostileWcoJsonTest {
  private static final String GOOD =
      new String(
          ((WcoWriting.Written)
                  WcoDocuments.write(
                      Samples.all().getFirst().event(new UUID(7, 7), WcoTrials.COMPLETION.now()),
                      WcoSyntax.JSON))
              .document()
              .toArray(),
          StandardCharsets.UTF_8);

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("", "BODY_EMPTY", ""),
        arguments("\ufeff" + GOOD, "JSON_BOM", ""),
        arguments(
            GOOD.substring(0, 300),
            "JSON_SYNTAX",
            "/Declaration/GoodsShipment/Destination/CountryCode"),
        arguments("[".repeat(5000), "JSON_LIMIT", "/0".repeat(33)),
        arguments("[]", "ROOT_WRONG", ""),
        arguments("{\"Declaration\":{},\"more\":1}", "ROOT_WRONG", ""),
        arguments(
            GOOD.replace("\"TypeCode\"", "\"FunctionCode\""),
            "JSON_DUPLICATE_KEY",
            "/Declaration/FunctionCode"),
        arguments("{\"Declaration\":{}}", "FUNCTION_UNKNOWN", "/Declaration/FunctionCode"),
        arguments(
            GOOD.replace("\"R259900000120001\"", "[\"A\",\"B\"]"),
            "ELEMENT_REPEATED",
            "/Declaration/ID"),
        arguments(
            GOOD.replace("\"SequenceNumeric\" : \"1\"", "\"SequenceNumeric\" : \"one\""),
            "TYPE_WRONG",
            "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/0/SequenceNumeric"));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("documents")
  void a_hostile_document_has_a_typed_answer(String document, String code, String path) {
    assertThat(read(document))
        .isInstanceOfSatisfying(
            WcoReading.Unreadable.class,
            unreadable ->
                assertThat(unreadable.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.code()).isEqualTo(code);
                          assertThat(problem.path()).isEqualTo(path);
                        }));
  }

  @Test
  void numbers_may_stand_without_quotes_and_null_is_absence() {
    String document =
        GOOD.replace("\"SequenceNumeric\" : \"1\"", "\"SequenceNumeric\" : 1")
            .replace("\"IssueLocationName\" : \"Ningbo\"", "\"IssueLocationName\" : null");
    assertThat(document).isNotEqualTo(GOOD);
    assertThat(read(document)).isInstanceOf(WcoReading.Read.class);
  }

  @Test
  void a_certificate_of_a_thousand_items_passes_both_ways() {
    ObjectNode event =
        RecordJson.tree(Samples.all().get(1).event(new UUID(7, 7), WcoTrials.COMPLETION.now()));
    ArrayNode items = (ArrayNode) event.at("/certificate/items");
    for (int number = items.size() + 1; number <= 1000; number++) {
      items.add(((ObjectNode) items.get(0).deepCopy()).put("itemNumber", number));
    }
    byte[] json = event.toString().getBytes(StandardCharsets.UTF_8);
    OriginEvent large = ((EventReading.Read) EventJson.read(json)).event();
    for (WcoSyntax syntax : WcoSyntax.values()) {
      WcoWriting.Written written = (WcoWriting.Written) WcoDocuments.write(large, syntax);
      assertThat(WcoDocuments.read(written.document().toArray(), syntax, WcoTrials.COMPLETION))
          .isInstanceOfSatisfying(
              WcoReading.Read.class,
              read ->
                  assertThat(((Issued) read.event()).certificate().items())
                      .isEqualTo(((Issued) large).certificate().items()));
    }
  }

  private static WcoReading read(String document) {
    return WcoDocuments.read(
        document.getBytes(StandardCharsets.UTF_8), WcoSyntax.JSON, WcoTrials.COMPLETION);
  }
}
