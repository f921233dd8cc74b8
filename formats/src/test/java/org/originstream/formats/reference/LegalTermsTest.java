package org.originstream.formats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.LookUpKey;
import org.originstream.domain.agreement.Reader;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Enrichment;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.Handling;
import org.originstream.domain.decide.Hearing;
import org.originstream.domain.decide.Presentation;
import org.originstream.domain.decide.Received;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.decide.Ruling;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.rule.Finding;

/** Each legal term of a profile changes an answer: the same events, with one term changed. */
class LegalTermsTest {
  private static final Instant START = Instant.parse("2025-12-10T00:00:00Z");
  private static final Issued PAPER = ChangedSamples.event("ckfta");

  @Test
  void presentation_waived_for_exchanged_data_is_told_to_customs() {
    assertThat(handling().presentation()).isEqualTo(Presentation.ON_REQUEST);
    assertThat(handling("waivedIfExchanged: true", "waivedIfExchanged: false").presentation())
        .isEqualTo(Presentation.REQUIRED);
    assertThat(handling("mayBeAskedFor: true", "mayBeAskedFor: false").presentation())
        .isEqualTo(Presentation.WAIVED);
  }

  @Test
  void below_the_value_waiver_no_proof_is_needed() {
    Issued small =
        ChangedSamples.event("ckfta", Map.of("/certificate/items/0/fobValue/amount", "\"700.00\""));
    assertThat(rules(decide(grounds(), small))).containsExactly("X36");
    assertThat(rules(decide(grounds("amount: \"700.00\"", "amount: \"699.99\""), small))).isEmpty();
  }

  @Test
  void confidentiality_names_who_sees_the_whole_and_what_others_are_shown() {
    Handling kept = handling();
    assertThat(kept.wholeTo()).containsExactly(Reader.IMPORTING_CUSTOMS, Reader.EXPORTING_SIDE);
    assertThat(kept.lookUpAsks())
        .containsExactly(LookUpKey.CERTIFICATE_NUMBER, LookUpKey.INVOICE_NUMBER);
    assertThat(kept.lookUpReveals()).contains("/items/*/hs/code").doesNotContain("/invoices");
    assertThat(handling("permission: true", "permission: false").wholeTo())
        .containsExactly(Reader.values());
    assertThat(handling("        - /items/*/hs/code\n    source", "    source"))
        .extracting(Handling::lookUpReveals)
        .isNotEqualTo(kept.lookUpReveals());
  }

  @Test
  void retention_sets_how_long_data_is_kept_and_until_when_a_verification_is_asked() {
    assertThat(handling().keptUntil()).isEqualTo(LocalDate.of(2028, 12, 2));
    assertThat(verification(grounds()).verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(rules(verification(grounds()))).containsExactly("Q09");
    String[] longer = {"retentionYears: {value: 3", "retentionYears: {value: 5"};
    assertThat(handling(longer).keptUntil()).isEqualTo(LocalDate.of(2030, 12, 2));
    assertThat(verification(grounds(longer)).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void contingency_says_what_stands_in_during_an_outage() {
    OutageDeclared pdf =
        new OutageDeclared(header(9), "OUT-1", START.atOffset(ZoneOffset.UTC), "PDF");
    assertThat(rules(last(grounds(), PAPER, pdf, START))).containsExactly("OU9");
    Grounds wider = grounds("fallbacks: [SUPPLEMENTARY_DECLARATION, ", "fallbacks: [PDF, ");
    assertThat(rules(last(wider, PAPER, pdf, START))).isEmpty();
  }

  private static Handling handling(String... change) {
    Enrichment enrichment = decide(grounds(change), PAPER).enrichment();
    return Objects.requireNonNull(Objects.requireNonNull(enrichment).handling());
  }

  private static Decision verification(Grounds grounds) {
    VerificationRequested late =
        new VerificationRequested(
            header(8),
            "V-1",
            VerificationBasis.REASONABLE_DOUBT,
            List.of(),
            List.of(new Reason("RVC_CALCULATION", null)),
            LocalDate.of(2029, 12, 31),
            List.of());
    return last(grounds, PAPER, late, Instant.parse("2029-06-01T00:00:00Z"));
  }

  private static EventHeader header(int id) {
    EventHeader paper = PAPER.header();
    return new EventHeader(
        new UUID(8, id),
        paper.certificate(),
        1,
        new NodeCode("cn"),
        "customs.cn",
        0,
        START.atOffset(ZoneOffset.UTC),
        paper.senderNode());
  }

  private static Decision decide(Grounds grounds, Issued paper) {
    return hear(grounds, CaseFile.empty(paper.header().certificate()), paper, START).decision();
  }

  private static Decision last(Grounds grounds, Issued paper, OriginEvent then, Instant at) {
    CaseFile issued =
        hear(grounds, CaseFile.empty(paper.header().certificate()), paper, START).after();
    return hear(grounds, issued, then, at).decision();
  }

  private static Ruling hear(Grounds grounds, CaseFile file, OriginEvent event, Instant at) {
    byte[] key = event.header().certificate().text().getBytes(StandardCharsets.UTF_8);
    Arrival arrival =
        new Arrival("topic", 0, 0, at, Bytes.of(key), Bytes.of(new byte[100]), List.of());
    String digest = event.header().eventId().toString().replace("-", "").repeat(2);
    Received received = new Received(event, arrival, digest);
    return Hearing.hear(file, received, grounds, held -> received).getFirst();
  }

  private static List<String> rules(Decision decision) {
    return decision.findings().stream().map(Finding::ruleId).distinct().toList();
  }

  /** The shipped data, with the profile of the sample changed: what stands in it, and what then. */
  private static Grounds grounds(String... change) {
    SortedMap<String, byte[]> files = ReferenceFiles.shipped();
    String name = "agreements/ckfta.yaml";
    String text = new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    List<String> parts = new ArrayList<>(Arrays.asList(change));
    if (!parts.isEmpty()) {
      assertThat(text).containsOnlyOnce(parts.getFirst());
      text = text.replace(parts.getFirst(), parts.getLast());
    }
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return ReferenceGrounds.of(ReferenceFiles.load(files).orThrow());
  }
}
