package org.originstream.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.LookUpKey;
import org.originstream.domain.agreement.Reader;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.decide.Consequences;
import org.originstream.domain.decide.DataQuality;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Enrichment;
import org.originstream.domain.decide.Expectation;
import org.originstream.domain.decide.Expected;
import org.originstream.domain.decide.FieldChange;
import org.originstream.domain.decide.FieldSource;
import org.originstream.domain.decide.Handling;
import org.originstream.domain.decide.ItemBalance;
import org.originstream.domain.decide.Presentation;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** The decision travels in a header, whose size the broker and every client bear. */
class DecisionSizeTest {
  private static final int HEADER_BYTES_MAX = 128 * 1024;
  private static final Instant NOW = Instant.parse("2025-12-03T00:00:00Z");

  @Test
  void a_thousand_items_and_two_hundred_findings_fit_the_header() {
    assertThat(PlatformCodec.decisions().value(large())).hasSizeLessThan(HEADER_BYTES_MAX);
  }

  private static Decision large() {
    List<Finding> findings =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    new Finding(
                        "X18",
                        Severity.WARN,
                        "/certificate/items/" + i + "/fobValue",
                        "m".repeat(160),
                        "f".repeat(100)))
            .toList();
    return new Decision(
        Verdict.ACCEPTED,
        findings,
        1000,
        1,
        NOW,
        "rules",
        "0123456789abcdef",
        null,
        enrichment(),
        List.of(),
        "0".repeat(64),
        null,
        null);
  }

  private static Consequences consequences() {
    List<FieldChange> changes =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    new FieldChange(
                        "/certificate/items/" + i + "/quantity/value", "1000.000000", "900.000000"))
            .toList();
    return new Consequences(1, LocalDate.parse("2026-11-11"), false, changes, 1000, List.of());
  }

  private static Enrichment enrichment() {
    List<ItemBalance> items =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(
                i ->
                    new ItemBalance(
                        i,
                        UseState.PARTIALLY_USED,
                        "TOLERANCE",
                        new Quantity(new BigDecimal("123456789012.123456"), "KGM"),
                        new BigDecimal("123456789012.123456")))
            .toList();
    List<Expectation> deadlines =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    new Expectation(
                        Expected.LINK_ANSWER,
                        "0".repeat(36),
                        NOW,
                        LocalDate.parse("2026-11-11"),
                        "America/Argentina/ComodRivadavia",
                        "s".repeat(100)))
            .toList();
    return new Enrichment(
        "n".repeat(100),
        "1",
        LocalDate.parse("2026-11-11"),
        DocumentState.ISSUED,
        items,
        consequences(),
        deadlines,
        IntStream.range(0, 60).mapToObj(i -> "CN").toList(),
        343,
        "a".repeat(256),
        new DataQuality(800, 100, 100),
        new Handling(
            Presentation.ON_REQUEST,
            List.of(Reader.values()),
            List.of(LookUpKey.values()),
            IntStream.range(0, 30).mapToObj(i -> "/items/*/originCriterion/raw").toList(),
            LocalDate.parse("2030-11-11")),
        IntStream.range(0, 6)
            .mapToObj(i -> new FieldSource("validUntil", "s".repeat(120)))
            .toList());
  }
}
