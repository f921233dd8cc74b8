package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.formats.json.EventReading.Unreadable;

/** Each fault, planted alone in a faultless document, gives exactly one problem at its place. */
class BadDocumentsTest {
  private static final String GOOD =
      """
      {"kind":"Issued","header":{"eventId":"01970000-0000-7000-8000-000000000001",
       "certificate":{"issuingCountry":"CN","issuerId":"CN-1","number":"R25"},"version":1,
       "senderNode":"cn","senderAuthority":"CN-1","occurredAt":"2025-11-12T09:41:07+08:00",
       "destination":"jp"},
       "certificate":{"heading":{"proofType":"CERTIFICATE","preferential":true,
        "documentTypeCode":"861","functionCode":"9","certificateNumber":"R25","version":1,
        "issueDate":"2025-11-12","exportCountry":"CN","importCountry":"JP","remarks":"none"},
       "issuer":{"country":"CN","authority":{"authorityId":"CN-1"}},
       "items":[{"itemNumber":1,"packages":[{"count":40,"kindCode":"CT"}],
        "quantity":{"value":"800.5","unit":"H87"},"fobValue":{"amount":26400,"currency":"USD"},
        "invoiceRefs":["S/1"]}]}}
      """;

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("", "BODY_EMPTY", ""),
        arguments(" \n\t ", "BODY_EMPTY", ""),
        arguments(" ".repeat(JsonDocument.BYTES_MAX + 1), "BODY_TOO_LARGE", ""),
        arguments("\ufeff" + GOOD, "JSON_BOM", ""),
        arguments("[" + GOOD + "]", "TYPE_WRONG", ""),
        arguments("null", "TYPE_WRONG", ""),
        arguments("NaN", "TYPE_WRONG", ""),
        arguments("{}", "PROPERTY_MISSING", "/kind"),
        arguments("{\"kind\":7}", "TYPE_WRONG", "/kind"),
        arguments("{\"kind\":\"OriginEvent\"}", "KIND_UNKNOWN", "/kind"),
        arguments("{\"kind\":\"issued\"}", "KIND_UNKNOWN", "/kind"),
        arguments("{", "JSON_SYNTAX", ""),
        arguments("{\"kind\":", "JSON_SYNTAX", "/kind"),
        arguments("{'kind':'Issued'}", "JSON_SYNTAX", ""),
        arguments("{\"kind\":\"Issued\",}", "JSON_SYNTAX", "/kind"),
        arguments("{\"kind\":\"a\u0000b\"}", "JSON_SYNTAX", "/kind"),
        arguments("{\"a\":012}", "JSON_SYNTAX", "/a"),
        arguments(GOOD + "{}", "JSON_TRAILING", ""),
        arguments(GOOD + "]", "JSON_TRAILING", ""),
        arguments(GOOD + "\u0000", "JSON_TRAILING", ""),
        arguments("[".repeat(10_000), "JSON_LIMIT", "/0".repeat(33)),
        arguments("{\"a\":\"" + "x".repeat(70_000) + "\"}", "JSON_LIMIT", "/a"),
        arguments("{\"" + "k".repeat(1_000_000) + "\":1}", "JSON_LIMIT", ""),
        arguments("{\"a\":" + "9".repeat(1000) + "}", "JSON_LIMIT", "/a"),
        arguments("{\"a\":[" + "0,".repeat(400_000) + "0]}", "JSON_LIMIT", null));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        // Property names.
        fault("\"remarks\"", "\"status\"", "PROPERTY_UNKNOWN", "/certificate/heading/status"),
        fault("\"remarks\"", "\"a/b~c\"", "PROPERTY_UNKNOWN", "/certificate/heading/a~1b~0c"),
        fault("\"remarks\"", "\"unit\"", "PROPERTY_UNKNOWN", "/certificate/heading/unit"),
        fault("\"remarks\":\"none\"", "\"version\":2", "JSON_DUPLICATE_KEY", HEADING + "/version"),
        fault("\"senderNode\":\"cn\",", "", "PROPERTY_MISSING", "/header/senderNode"),
        fault("\"preferential\":true,", "", "PROPERTY_MISSING", HEADING + "/preferential"),
        fault("\"issueDate\":\"2025-11-12\"", "\"issueDate\":null", "PROPERTY_MISSING", DATE),
        fault("\"country\":\"CN\",", "", "PROPERTY_MISSING", "/certificate/issuer/country"),
        fault("\"unit\":\"H87\"", "\"unit\":null", "PROPERTY_MISSING", ITEM + "/quantity/unit"),
        fault("\"itemNumber\":1,", "", "PROPERTY_MISSING", ITEM + "/itemNumber"),
        // Types.
        fault("1,\n \"senderNode\"", "\"1\",\"senderNode\"", "TYPE_WRONG", "/header/version"),
        fault("\"itemNumber\":1", "\"itemNumber\":1.5", "TYPE_WRONG", ITEM + "/itemNumber"),
        fault("\"itemNumber\":1", "\"itemNumber\":true", "TYPE_WRONG", ITEM + "/itemNumber"),
        fault("true", "\"true\"", "TYPE_WRONG", HEADING + "/preferential"),
        fault("true", "1", "TYPE_WRONG", HEADING + "/preferential"),
        fault("\"861\"", "861", "TYPE_WRONG", HEADING + "/documentTypeCode"),
        fault("[\"S/1\"]", "\"S/1\"", "TYPE_WRONG", ITEM + "/invoiceRefs"),
        fault("[\"S/1\"]", "[null]", "TYPE_WRONG", ITEM + "/invoiceRefs/0"),
        fault("{\"count\":40,\"kindCode\":\"CT\"}", "7", "TYPE_WRONG", ITEM + "/packages/0"),
        fault("\"800.5\"", "[]", "TYPE_WRONG", ITEM + "/quantity/value"),
        // Numbers.
        fault("26400", "1e400", "NUMBER_RANGE", AMOUNT),
        fault("26400", "1e99999999999", "NUMBER_RANGE", AMOUNT),
        fault("26400", "1e-400", "NUMBER_RANGE", AMOUNT),
        fault("26400", "NaN", "NUMBER_RANGE", AMOUNT),
        fault("26400", "-Infinity", "NUMBER_RANGE", AMOUNT),
        fault("26400", "\"NaN\"", "NUMBER_RANGE", AMOUNT),
        fault("26400", "-0", "NUMBER_RANGE", AMOUNT),
        fault("26400", "\"-0.00\"", "NUMBER_RANGE", AMOUNT),
        fault("26400", "9".repeat(41), "NUMBER_RANGE", AMOUNT),
        fault("26400", "\"1e" + "0".repeat(100) + "1\"", "NUMBER_RANGE", AMOUNT),
        fault("26400", "\"1,5\"", "NUMBER_FORMAT", AMOUNT),
        fault("26400", "\"1 000\"", "NUMBER_FORMAT", AMOUNT),
        fault("26400", "\"+1\"", "NUMBER_FORMAT", AMOUNT),
        fault("26400", "\"01\"", "NUMBER_FORMAT", AMOUNT),
        fault("26400", "\".5\"", "NUMBER_FORMAT", AMOUNT),
        fault("26400", "\"٤٢\"", "NUMBER_FORMAT", AMOUNT),
        fault("26400", "\"\"", "NUMBER_FORMAT", AMOUNT),
        fault("26400", "1.005", "VALUE_REFUSED", AMOUNT),
        fault("26400", "99999999999999999", "VALUE_REFUSED", AMOUNT),
        fault("\"count\":40", "\"count\":2147483648", "NUMBER_RANGE", ITEM + "/packages/0/count"),
        // Dates.
        fault("\"2025-11-12\"", "\"2026-02-30\"", "DATE_INVALID", DATE),
        fault("\"2025-11-12\"", "\"9999-01-01\"", "DATE_INVALID", DATE),
        fault("\"2025-11-12\"", "\"+12025-11-12\"", "DATE_INVALID", DATE),
        fault("\"2025-11-12\"", "\"12.11.2025\"", "DATE_INVALID", DATE),
        fault("\"2025-11-12\"", "\"2025-11-12 \"", "DATE_INVALID", DATE),
        fault("09:41:07+08:00", "09:41:07", "DATE_INVALID", "/header/occurredAt"),
        fault("09:41:07+08:00", "24:00:00Z", "DATE_INVALID", "/header/occurredAt"),
        fault("09:41:07+08:00", "09:41:60Z", "DATE_INVALID", "/header/occurredAt"),
        fault("09:41:07+08:00", "09:41:07+19:00", "DATE_INVALID", "/header/occurredAt"),
        // Codes and forms.
        fault("\"CERTIFICATE\"", "\"certificate\"", "CODE_UNKNOWN", HEADING + "/proofType"),
        fault("01970000-0000-", "1-1-", "VALUE_INVALID", "/header/eventId"),
        fault("\"cn\"", "\"CN\"", "VALUE_INVALID", "/header/senderNode"),
        fault("\"jp\"", "\"eurasia\"", "VALUE_INVALID", "/header/destination"),
        // Identifiers and texts.
        fault(
            "\"authorityId\":\"CN-1\"",
            "\"authorityId\":\"CN|1\"",
            "VALUE_REFUSED",
            "/certificate"),
        fault(
            "\"issuerId\":\"CN-1\"",
            "\"issuerId\":\"C|1\"",
            "VALUE_REFUSED",
            "/header/certificate"),
        fault(NUMBER, "\"certificateNumber\":\"R25 \"", "ID_NOT_CANONICAL", NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"\"", "ID_NOT_CANONICAL", NUMBER_AT),
        fault(
            NUMBER,
            "\"certificateNumber\":\"x" + "\u0324".repeat(31) + "\"",
            "ID_NOT_CANONICAL",
            NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"e\u0301\"", "ID_NOT_CANONICAL", NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"R\\u202e25\"", "CHAR_FORBIDDEN", NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"R\u200b25\"", "CHAR_FORBIDDEN", NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"R\\ufeff25\"", "CHAR_FORBIDDEN", NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"R\u00a025\"", "CHAR_FORBIDDEN", NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"R\\t25\"", "CHAR_FORBIDDEN", NUMBER_AT),
        fault(NUMBER, "\"certificateNumber\":\"\u041025R\"", "CHAR_FORBIDDEN", NUMBER_AT),
        fault("[\"S/1\"]", "[\"S/1\\u0000\"]", "CHAR_FORBIDDEN", ITEM + "/invoiceRefs/0"),
        fault("\"none\"", "\"a\\u0000b\"", "CHAR_FORBIDDEN", HEADING + "/remarks"),
        fault("\"none\"", "\"a\\u0085b\"", "CHAR_FORBIDDEN", HEADING + "/remarks"),
        fault("\"none\"", "\"a\\uffffb\"", "CHAR_FORBIDDEN", HEADING + "/remarks"),
        fault(
            "\"none\"", "\"" + "é".repeat(8 * 1024 + 1) + "\"", "JSON_LIMIT", HEADING + "/remarks"),
        fault("\"none\"", "\"a\\ud800b\"", "TEXT_INVALID", HEADING + "/remarks"),
        fault("\"none\"", "\"\\udc00\\ud800\"", "TEXT_INVALID", HEADING + "/remarks"));
  }

  private static final String HEADING = "/certificate/heading";
  private static final String DATE = HEADING + "/issueDate";
  private static final String NUMBER = "\"certificateNumber\":\"R25\"";
  private static final String NUMBER_AT = HEADING + "/certificateNumber";
  private static final String ITEM = "/certificate/items/0";
  private static final String AMOUNT = ITEM + "/fobValue/amount";

  @Test
  void the_document_that_faults_are_planted_in_is_faultless() {
    assertThat(read(GOOD)).isInstanceOf(EventReading.Read.class);
  }

  @ParameterizedTest
  @MethodSource({"documents", "faults"})
  void one_fault_gives_one_problem_with_its_code_and_place(
      String document, String code, @org.jspecify.annotations.Nullable String pointer) {
    assertThat(read(document))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.problems()).hasSize(1);
              JsonProblem problem = unreadable.problems().getFirst();
              assertThat(problem.code()).as(problem.message()).hasToString(code);
              if (pointer != null) {
                assertThat(problem.pointer()).isEqualTo(pointer);
              }
            });
  }

  @Test
  void bytes_that_are_no_utf8_are_told_with_their_offset() {
    byte[] document = GOOD.getBytes(StandardCharsets.UTF_8);
    int at = GOOD.indexOf("none");
    for (byte[] bad :
        new byte[][] {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0}, {(byte) 0xFF, 'x'}}) {
      byte[] planted = document.clone();
      System.arraycopy(bad, 0, planted, at, 2);
      assertThat(EventJson.read(planted)).satisfies(r -> only(r, "TEXT_INVALID", " " + at));
    }
    byte[] truncated = Arrays.copyOf("{\"é".getBytes(StandardCharsets.UTF_8), 3);
    assertThat(EventJson.read(truncated)).satisfies(r -> only(r, "TEXT_INVALID", " 2"));
    assertThat(EventJson.read(GOOD.getBytes(StandardCharsets.UTF_16)))
        .satisfies(r -> only(r, "TEXT_INVALID", " 0"));
  }

  @Test
  void half_a_surrogate_pair_is_told_with_its_offset_in_bytes() {
    String document = GOOD.replace("\"none\"", "\"\\ud800\"").replace("S/1", "é");
    int at = document.indexOf("\"\\ud800\"");
    assertThat(read(document)).satisfies(r -> only(r, "TEXT_INVALID", " " + at));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    String document =
        GOOD.replace("\"861\"", "861")
            .replace("26400", "\"1,5\"")
            .replace("\"2025-11-12\"", "\"soon\"")
            .replace("\"remarks\"", "\"comment\"");
    assertThat(read(document))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable ->
                assertThat(unreadable.problems())
                    .extracting(p -> p.code() + " " + p.pointer())
                    .containsExactlyInAnyOrder(
                        "TYPE_WRONG " + HEADING + "/documentTypeCode",
                        "NUMBER_FORMAT " + AMOUNT,
                        "DATE_INVALID " + DATE,
                        "PROPERTY_UNKNOWN " + HEADING + "/comment"));
  }

  @Test
  void problems_beyond_the_list_are_counted() {
    StringBuilder many = new StringBuilder("{\"kind\":\"Accepted\"");
    for (int i = 0; i < 500; i++) {
      many.append(",\"p").append(i).append("\":1");
    }
    assertThat(read(many.append('}').toString()))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.problems()).hasSize(Unreadable.PROBLEMS_MAX);
              assertThat(unreadable.problemsTotal()).isEqualTo(501);
            });
  }

  private static void only(EventReading reading, String code, String ending) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.problems()).hasSize(1);
              assertThat(unreadable.problems().getFirst().code()).hasToString(code);
              assertThat(unreadable.problems().getFirst().message()).endsWith(ending);
            });
  }

  private static Arguments fault(String from, String to, String code, String pointer) {
    assertThat(GOOD).containsOnlyOnce(from);
    return arguments(GOOD.replace(from, to), code, pointer);
  }

  private static EventReading read(String document) {
    return EventJson.read(document.getBytes(StandardCharsets.UTF_8));
  }
}
