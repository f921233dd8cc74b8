package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Treatment;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.formats.samples.Samples;
import org.originstream.schemas.topic.TopicCatalogue;

/** Whoever says much about a certificate is refused in the end, and nobody else is held up. */
class LongWordsTest {
  private static final NodeCode CN = new NodeCode("cn");
  private static final NodeCode JP = new NodeCode("jp");
  private static final OffsetDateTime AT = OffsetDateTime.ofInstant(Exchange.START, ZoneOffset.UTC);
  private static final int CASE_BYTES_MAX = 512 * 1024;
  private static final String LONG = "x".repeat(OriginEvent.TEXT_BYTES_MAX - 10);

  @TempDir Path directory;
  private Exchange exchange;
  private OriginEvent issued;

  @BeforeEach
  void open() {
    exchange = new Exchange(directory);
    issued = Samples.all().getFirst().event(Exchange.id("issued"), AT);
    exchange.send(issued);
    exchange.written();
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void many_long_ids_are_refused_before_the_case_is_too_large_to_be_stored() {
    IntStream.range(0, 60).mapToObj(n -> asked(n, LONG + n, "JP-DEMO")).forEach(exchange::send);
    assertThat(verdicts()).hasSize(60).contains(Verdict.ACCEPTED).endsWith(Verdict.REFUSED);
    assertThat(largestCase()).isLessThan(CASE_BYTES_MAX);

    exchange.send(cancelled());
    assertThat(verdicts()).containsExactly(Verdict.ACCEPTED);
  }

  @Test
  void one_long_word_that_would_be_noted_of_each_item_is_refused() {
    CertificateKey notIssuedYet = new CertificateKey("CN", "CN-DEMO-3100", "NOT-ISSUED-YET");
    exchange.send(
        new Utilised(
            header(1, notIssuedYet, "JP-DEMO"),
            LONG,
            "JP",
            LocalDate.of(2025, 12, 3),
            IntStream.rangeClosed(1, 1_000).mapToObj(LongWordsTest::used).toList(),
            "OUTAGE"));
    Decision decision = Exchange.decision(exchange.written().firstTo(TopicCatalogue.history()));
    assertThat(decision.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(decision.findings()).extracting(f -> f.ruleId()).contains("LIMIT");
    assertThat(largestCase()).isLessThan(CASE_BYTES_MAX);
  }

  @Test
  void a_sender_with_a_name_without_end_is_quarantined() {
    exchange.send(asked(1, "short", "J".repeat(257)));
    assertThat(
            Exchange.quarantined(exchange.written().firstTo(TopicCatalogue.quarantine(JP))).code())
        .isEqualTo("HEADER_LENGTH");
  }

  private Cancelled cancelled() {
    EventHeader issue = issued.header();
    EventHeader header =
        new EventHeader(
            new UUID(2, 1), issue.certificate(), 1, CN, issue.senderAuthority(), 0, AT, JP);
    return new Cancelled(header, AT, false, new Reason("SHIPMENT_CANCELLED", null));
  }

  /** Of what was said about the certificate; what index cards were told is beside the point. */
  private List<Verdict> verdicts() {
    byte[] key = issued.header().certificate().text().getBytes(StandardCharsets.UTF_8);
    return exchange.written().to(TopicCatalogue.history()).stream()
        .filter(record -> Arrays.equals(record.key(), key))
        .map(record -> Exchange.decision(record).verdict())
        .toList();
  }

  private int largestCase() {
    return exchange.read(TopicCatalogue.status()).stream()
        .mapToInt(record -> record.value().length)
        .max()
        .orElseThrow();
  }

  private static UsedItem used(int item) {
    return new UsedItem(item, new Quantity(BigDecimal.ONE, "H87"), Treatment.GIVEN, null);
  }

  private VerificationRequested asked(int number, String id, String authority) {
    return new VerificationRequested(
        header(number, issued.header().certificate(), authority),
        id,
        VerificationBasis.RANDOM,
        List.of(),
        List.of(),
        LocalDate.of(2026, 6, 30),
        List.of());
  }

  private static EventHeader header(int number, CertificateKey certificate, String authority) {
    return new EventHeader(new UUID(1, number), certificate, 1, JP, authority, 0, AT, CN);
  }
}
