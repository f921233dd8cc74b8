package org.originstream.formats.wco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.formats.samples.Samples;

class HostileXmlTest {
  private static final String GOOD = good();
  private static final String NAMESPACE = Mapping.shipped().namespace();

  @TempDir Path directory;

  private static String good() {
    WcoWriting written =
        WcoDocuments.write(
            Samples.all().getFirst().event(new UUID(7, 7), WcoTrials.COMPLETION.now()),
            WcoSyntax.XML);
    return new String(((WcoWriting.Written) written).document().toArray(), StandardCharsets.UTF_8);
  }

  static Stream<Arguments> documents() {
    String entities =
        "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    return Stream.of(
        arguments("nothing", "", "XML_SYNTAX", ""),
        arguments("billion laughs", after(entities).replace("Ningbo", "&b;"), "XML_DOCTYPE", ""),
        arguments(
            "external type",
            after("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/\">"),
            "XML_DOCTYPE",
            ""),
        arguments(
            "type after comments", after("<!-- a --> <?b c?> <!DOCTYPE a>"), "XML_DOCTYPE", ""),
        arguments("an entity", GOOD.replace("Ningbo", "&b;"), "XML_SYNTAX", ""),
        arguments(
            "deep",
            GOOD.replace("<FunctionCode>", "<A>".repeat(5000) + "<FunctionCode>"),
            "XML_LIMIT",
            "/Declaration" + "/A".repeat(16)),
        arguments(
            "huge attribute",
            GOOD.replace("<FunctionCode>", "<FunctionCode a=\"" + "x".repeat(2000) + "\">"),
            "XML_LIMIT",
            "/Declaration/FunctionCode"),
        arguments(
            "many attributes",
            GOOD.replace("<FunctionCode>", "<FunctionCode" + attributes(9) + ">"),
            "XML_LIMIT",
            "/Declaration/FunctionCode"),
        arguments(
            "long text",
            GOOD.replace("Ningbo", "x".repeat(70_000)),
            "XML_LIMIT",
            "/Declaration/IssueLocationName"),
        arguments(
            "long name",
            GOOD.replace("<FunctionCode>", "<" + "F".repeat(200) + "/><FunctionCode>"),
            "XML_LIMIT",
            "/Declaration/" + "F".repeat(200)),
        arguments(
            "wrong namespace", GOOD.replace(NAMESPACE, "urn:x"), "XML_NAMESPACE", "/Declaration"),
        arguments(
            "no namespace",
            GOOD.replace(" xmlns=\"" + NAMESPACE + "\"", ""),
            "XML_NAMESPACE",
            "/Declaration"),
        arguments(
            "wrong namespace inside",
            GOOD.replace("<Origin>", "<Origin xmlns=\"urn:x\">"),
            "XML_NAMESPACE",
            "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Origin"),
        arguments(
            "another root",
            GOOD.replace("Declaration ", "Manifest ").replace("</Declaration", "</Manifest"),
            "ROOT_WRONG",
            ""),
        arguments("truncated", GOOD.substring(0, GOOD.length() / 2), "XML_SYNTAX", ""),
        arguments("something after it", GOOD + "<a/>", "XML_SYNTAX", ""),
        arguments(
            "two parties",
            GOOD.replace("<Exporter>", "<Exporter><Name>B</Name></Exporter><Exporter>"),
            "ELEMENT_REPEATED",
            "/Declaration/Exporter"),
        arguments(
            "two numbers",
            GOOD.replace("<ID>R259900000120001</ID>", "<ID>A</ID><ID>B</ID>"),
            "ELEMENT_REPEATED",
            "/Declaration/ID"),
        arguments(
            "two statements",
            GOOD.replace(
                "<GoodsShipment>",
                "<AdditionalInformation><StatementTypeCode>AGR</StatementTypeCode></AdditionalInformation><GoodsShipment>"),
            "ELEMENT_REPEATED",
            "/Declaration/AdditionalInformation[4]"),
        arguments(
            "a value beside the place for a longer one",
            GOOD.replace("<Exporter>", "<Exporter><ID>SHORT</ID>"),
            "ELEMENT_REPEATED",
            "/Declaration/AdditionalInformation[7]/StatementDescription"),
        arguments(
            "text in a class",
            GOOD.replace("<Exporter>", "<Exporter>loose"),
            "CLASS_EXPECTED",
            "/Declaration/Exporter"),
        arguments(
            "a class as value",
            GOOD.replace("<ID>R259900000120001</ID>", "<ID><A/></ID>"),
            "VALUE_EXPECTED",
            "/Declaration/ID"),
        arguments(
            "a value as class",
            GOOD.replaceAll("(?s)<Exporter>.*?</Exporter>", "<Exporter>x</Exporter>"),
            "CLASS_EXPECTED",
            "/Declaration/Exporter"),
        arguments(
            "another unit",
            GOOD.replace("unitCode=\"KGM\"", "unitCode=\"LBR\""),
            "UNIT_WRONG",
            "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Commodity/GoodsMeasure/GrossMassMeasure/@unitCode"),
        arguments(
            "no function",
            GOOD.replace("<FunctionCode>9</FunctionCode>", ""),
            "FUNCTION_UNKNOWN",
            "/Declaration/FunctionCode"),
        arguments(
            "a bad date",
            GOOD.replace("<IssueDateTime>2025-11-12<", "<IssueDateTime>2025-02-30<"),
            "DATE_INVALID",
            "/Declaration/IssueDateTime"),
        arguments(
            "a bad number",
            GOOD.replace(">800<", ">8,00<"),
            "NUMBER_FORMAT",
            "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Commodity/GoodsMeasure/TariffQuantity"),
        arguments(
            "no item number",
            GOOD.replace("<SequenceNumeric>1</SequenceNumeric>", ""),
            "PROPERTY_MISSING",
            "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/SequenceNumeric"),
        arguments(
            "no country of issue",
            GOOD.replaceAll("(?s)<Authenticator>.*?</Authenticator>", ""),
            "PROPERTY_MISSING",
            "/Declaration/Authenticator/Address/CountryCode"),
        arguments("latin-1", GOOD.replace("\"UTF-8\"", "\"ISO-8859-1\""), "XML_ENCODING", ""));
  }

  private static String after(String insertion) {
    return GOOD.replace("?>\n", "?>\n" + insertion + "\n");
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(" a").append(i).append("=\"\"");
    }
    return all.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void a_hostile_document_has_a_typed_answer(
      String name, String document, String code, String path) {
    assertThat(problems(document.getBytes(StandardCharsets.UTF_8)))
        .as(name)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.path()).isEqualTo(path);
            });
  }

  @Test
  void bytes_of_other_encodings_are_refused() {
    assertThat(problems(("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_8)))
        .extracting(WcoProblem::code)
        .containsExactly("XML_BOM");
    assertThat(problems(GOOD.getBytes(StandardCharsets.UTF_16)))
        .extracting(WcoProblem::code)
        .containsExactly("XML_BOM");
    assertThat(problems(GOOD.replace("Ningbo", "Zürich").getBytes(StandardCharsets.ISO_8859_1)))
        .extracting(WcoProblem::code)
        .containsExactly("XML_ENCODING");
    assertThat(problems(new byte[XmlLimits.BYTES_MAX + 1]))
        .extracting(WcoProblem::code)
        .containsExactly("XML_TOO_LARGE");
  }

  @Test
  void no_other_file_is_read() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "a secret");
    String document =
        after("<!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>")
            .replace("Ningbo", "&s;");
    assertThat(problems(document.getBytes(StandardCharsets.UTF_8)).toString())
        .contains("XML_DOCTYPE")
        .doesNotContain("a secret");
  }

  @Test
  void all_problems_are_said_at_once() {
    String document =
        GOOD.replace("<IssueDateTime>2025-11-12<", "<IssueDateTime>yesterday<")
            .replace(">800<", ">many<")
            .replace("unitCode=\"KGM\"", "unitCode=\"LBR\"");
    assertThat(problems(document.getBytes(StandardCharsets.UTF_8)))
        .extracting(WcoProblem::code)
        .contains("DATE_INVALID", "NUMBER_FORMAT", "UNIT_WRONG");
  }

  @Test
  void what_the_table_does_not_have_is_reported_and_passed_over() {
    String document =
        GOOD.replace("<Origin>", "<Origin><RegionID>R1</RegionID>")
            .replace("<FunctionCode>9<", "<FunctionCode listID=\"7\">9<");
    assertThat(
            WcoDocuments.read(
                document.getBytes(StandardCharsets.UTF_8), WcoSyntax.XML, WcoTrials.COMPLETION))
        .isInstanceOfSatisfying(
            WcoReading.Read.class,
            read ->
                assertThat(read.losses())
                    .extracting(Loss::path)
                    .containsExactlyInAnyOrder(
                        "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/Origin/RegionID",
                        "/Declaration/FunctionCode/@listID"));
  }

  private static List<WcoProblem> problems(byte[] document) {
    WcoReading reading = WcoDocuments.read(document, WcoSyntax.XML, WcoTrials.COMPLETION);
    assertThat(reading).isInstanceOf(WcoReading.Unreadable.class);
    return ((WcoReading.Unreadable) reading).problems();
  }
}
