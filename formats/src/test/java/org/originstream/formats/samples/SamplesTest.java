package org.originstream.formats.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.reference.ReferenceFiles;

class SamplesTest {
  private static final UUID ID = new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0001L);
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T08:00:00Z");

  private static final Grounds GROUNDS = ReferenceGrounds.of(ReferenceFiles.load().orThrow());

  static Stream<Sample> documents() {
    return Stream.concat(
        Samples.all().stream(),
        Stream.of(Samples.amendment(), Samples.cancellation(), Samples.refused()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_sample_is_read_and_written_without_loss(Sample sample) {
    OriginEvent event = sample.event(ID, NOW);
    assertThat(EventJson.read(EventJson.write(event))).isEqualTo(new EventReading.Read(event));
  }

  @Test
  void the_header_is_completed_from_the_certificate_and_the_caller() {
    Issued rcep = (Issued) Samples.all().getFirst().event(ID, NOW);
    assertThat(rcep.header().certificate())
        .isEqualTo(new CertificateKey("CN", "CN-DEMO-3100", "R259900000120001"));
    assertThat(rcep.header().version()).isEqualTo(1);
    assertThat(rcep.header().destination()).isEqualTo(new NodeCode("jp"));
    assertThat(rcep.header().occurredAt()).isEqualTo("2025-11-12T09:41:07+08:00");
  }

  @Test
  void every_paper_goes_from_one_node_to_another_under_its_own_key() {
    assertThat(Samples.all())
        .hasSize(6)
        .map(sample -> sample.event(ID, NOW))
        .allSatisfy(
            event -> {
              assertThat(event).isInstanceOf(DocumentEvent.class);
              assertThat(event.header().destination()).isNotEqualTo(event.header().senderNode());
            })
        .extracting(event -> event.header().certificate())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_acts_speak_of_the_samples_they_name() {
    Issued atiga = (Issued) Samples.all().get(1).event(ID, NOW);
    Amended amended = (Amended) Samples.amendment().event(ID, NOW);
    assertThat(amended.header().certificate()).isEqualTo(atiga.header().certificate());
    assertThat(amended.header().version()).isEqualTo(2);
    assertThat(amended.certificate().items().getFirst().quantity())
        .isEqualTo(new Quantity(new BigDecimal("7000"), "KGM"));
    assertThat(amended.certificate())
        .usingRecursiveComparison()
        .ignoringFields("items", "heading.version", "heading.functionCode")
        .isEqualTo(atiga.certificate());
    assertThat(amended.certificate().items().subList(1, 2))
        .isEqualTo(atiga.certificate().items().subList(1, 2));

    Cancelled cancelled = (Cancelled) Samples.cancellation().event(ID, NOW);
    assertThat(cancelled.header().certificate())
        .isEqualTo(Samples.all().get(3).event(ID, NOW).header().certificate());
  }

  @Test
  void the_rules_find_nothing_in_the_samples_and_the_acts_on_them() {
    Stream.concat(Samples.all().stream(), Stream.of(Samples.amendment(), Samples.cancellation()))
        .forEach(sample -> assertThat(findings(sample)).as(sample.name()).isEmpty());
  }

  @Test
  void the_paper_to_be_refused_breaks_the_rules_it_says_it_breaks() {
    assertThat(findings(Samples.refused()))
        .filteredOn(finding -> finding.severity() == Severity.REJECT)
        .extracting(Finding::ruleId)
        .contains("S05", "X16", "X18", "X21");
  }

  private static List<Finding> findings(Sample sample) {
    return GROUNDS.examiner().examine(sample.event(ID, NOW), NOW.toLocalDate()).findings();
  }
}
