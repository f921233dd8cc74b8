package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.json.EventReading.Read;
import org.originstream.formats.json.EventReading.Unreadable;

class HeaderCompletionTest {
  private static final UUID ID = UUID.fromString("01970000-0000-7000-8000-000000000001");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T08:00:00Z");
  private static final Map<String, NodeCode> NODES =
      Map.of("JP", new NodeCode("jp"), "CN", new NodeCode("cn"));
  private static final HeaderCompletion COMPLETION =
      new HeaderCompletion(
          ID, NOW, new NodeCode("cn"), "CN-1", c -> Optional.ofNullable(NODES.get(c)));

  private static final HeaderCompletion OF_ISSUER =
      HeaderCompletion.ofIssuer(ID, NOW, c -> Optional.ofNullable(NODES.get(c)));

  private static final String PAPER =
      """
      {"kind":"Issued","certificate":{"heading":{"proofType":"CERTIFICATE","preferential":false,
        "documentTypeCode":"861","functionCode":"9","certificateNumber":"R25","version":1,
        "issueDate":"2025-11-12","exportCountry":"CN","importCountry":"JP"},
       "issuer":{"country":"CN","authority":{"authorityId":"CN-7"}}}}
      """;

  @Test
  void a_paper_without_any_header_gets_all_of_it() {
    assertThat(header(PAPER))
        .isEqualTo(
            new EventHeader(
                ID,
                new CertificateKey("CN", "CN-7", "R25"),
                1,
                new NodeCode("cn"),
                "CN-1",
                0,
                NOW,
                new NodeCode("jp")));
  }

  @Test
  void a_door_that_does_not_know_its_caller_takes_the_issuer_for_the_sender() {
    EventHeader header = header(PAPER, OF_ISSUER);
    assertThat(header.senderNode()).isEqualTo(new NodeCode("cn"));
    assertThat(header.senderAuthority()).isEqualTo("CN-7");

    String cancelled =
        """
        {"kind":"Cancelled","header":{"version":1,"destination":"jp",
         "certificate":{"issuingCountry":"CN","issuerId":"CN-9","number":"R25"}},
         "effectiveAt":"2025-11-13T00:00:00Z","reason":{"code":"LOST"}}""";
    assertThat(header(cancelled, OF_ISSUER).senderNode()).isEqualTo(new NodeCode("cn"));
    assertThat(header(cancelled, OF_ISSUER).senderAuthority()).isEqualTo("CN-9");
    assertThat(problems(cancelled.replace("\"CN\"", "\"XX\""), OF_ISSUER))
        .containsExactly("PROPERTY_MISSING /header/senderNode");
    assertThat(problems(cancelled.replace("\"issuerId\":\"CN-9\",", ""), OF_ISSUER))
        .containsExactly("PROPERTY_MISSING /header/certificate/issuerId");
  }

  @Test
  void an_answer_of_customs_is_never_taken_for_the_issuers() {
    assertThat(
            problems(
                """
                {"kind":"Accepted","header":{"version":1,
                 "certificate":{"issuingCountry":"CN","issuerId":"CN-7","number":"R25"}}}""",
                OF_ISSUER))
        .containsExactlyInAnyOrder(
            "PROPERTY_MISSING /header/senderNode", "PROPERTY_MISSING /header/senderAuthority");
  }

  @Test
  void a_null_counts_as_left_out() {
    String nulls =
        PAPER.replace(
            "\"kind\":\"Issued\"",
            "\"kind\":\"Issued\",\"header\":{\"eventId\":null,\"destination\":null}");
    assertThat(header(nulls)).isEqualTo(header(PAPER));
  }

  @Test
  void the_time_of_issue_is_when_it_happened() {
    String timed =
        PAPER.replace("\"version\":1", "\"version\":1,\"issuedAt\":\"2025-11-12T09:41:07+08:00\"");
    assertThat(header(timed).occurredAt()).isEqualTo("2025-11-12T09:41:07+08:00");
  }

  @Test
  void what_is_sent_is_kept() {
    String sent =
        PAPER.replace(
            "\"kind\":\"Issued\"",
            """
            "kind":"Issued","header":{"eventId":"01970000-0000-7000-8000-000000000009",
            "certificate":{"issuingCountry":"XX","issuerId":"X","number":"N"},"version":7,
            "senderNode":"kr","senderAuthority":"K","senderNumber":4,
            "occurredAt":"2025-11-13T00:00:00Z","destination":"ae"}""");
    assertThat(EventJson.completed(bytes(sent), COMPLETION)).isEqualTo(EventJson.read(bytes(sent)));
  }

  @Test
  void a_declaration_is_named_by_its_certifier_or_else_its_exporter_number() {
    String certified =
        PAPER.replace(
            "\"authority\":{\"authorityId\":\"CN-7\"}",
            "\"certifier\":{\"role\":\"EXPORTER\",\"referenceNumber\":\"REX1\"},"
                + "\"approvedExporterNumber\":\"AE9\"");
    assertThat(header(certified).certificate().issuerId()).isEqualTo("REX1");
    String approved = certified.replace("\"referenceNumber\":\"REX1\"", "\"name\":\"N\"");
    assertThat(header(approved).certificate().issuerId()).isEqualTo("AE9");
  }

  @Test
  void an_answer_of_customs_goes_to_the_issuing_country() {
    assertThat(
            header(
                    """
                    {"kind":"Accepted","header":{"version":1,
                     "certificate":{"issuingCountry":"CN","issuerId":"CN-7","number":"R25"}}}""")
                .destination())
        .isEqualTo(new NodeCode("cn"));
  }

  @Test
  void what_cannot_be_filled_is_told_where_it_would_have_come_from() {
    String bare =
        PAPER
            .replace("\"certificateNumber\":\"R25\",\"version\":1,", "")
            .replace("\"authority\":{\"authorityId\":\"CN-7\"}", "")
            .replace("\"country\":\"CN\",", "\"country\":\"CN\"")
            .replace("\"JP\"", "\"XX\"");
    assertThat(problems(bare))
        .containsExactlyInAnyOrder(
            "PROPERTY_MISSING /certificate/heading/certificateNumber",
            "PROPERTY_MISSING /certificate/heading/version",
            "PROPERTY_MISSING /certificate/issuer/authority",
            "PROPERTY_MISSING /header/destination");
  }

  @Test
  void a_fault_in_a_field_taken_over_is_told_once_where_it_was_sent() {
    String faulty =
        PAPER
            .replace("\"version\":1", "\"version\":\"1\",\"issuedAt\":\"noon\"")
            .replace("\"R25\"", "\"R25 \"");
    assertThat(problems(faulty))
        .containsExactlyInAnyOrder(
            "ID_NOT_CANONICAL /certificate/heading/certificateNumber",
            "TYPE_WRONG /certificate/heading/version",
            "DATE_INVALID /certificate/heading/issuedAt");
  }

  @Test
  void a_cancellation_must_say_what_it_concerns() {
    assertThat(
            problems(
                """
                {"kind":"Cancelled","effectiveAt":"2025-11-13T00:00:00Z",
                 "reason":{"code":"LOST"}}"""))
        .containsExactlyInAnyOrder(
            "PROPERTY_MISSING /header/certificate",
            "PROPERTY_MISSING /header/version",
            "PROPERTY_MISSING /header/destination");
  }

  @Test
  void a_header_that_is_no_object_is_told() {
    assertThat(problems("{\"kind\":\"Accepted\",\"header\":[]}"))
        .containsExactly("TYPE_WRONG /header");
  }

  private static EventHeader header(String document) {
    return header(document, COMPLETION);
  }

  private static EventHeader header(String document, HeaderCompletion completion) {
    EventReading reading = EventJson.completed(bytes(document), completion);
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).event().header();
  }

  private static List<String> problems(String document) {
    return problems(document, COMPLETION);
  }

  private static List<String> problems(String document, HeaderCompletion completion) {
    EventReading reading = EventJson.completed(bytes(document), completion);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading)
        .problems().stream().map(problem -> problem.code() + " " + problem.pointer()).toList();
  }

  private static byte[] bytes(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }
}
