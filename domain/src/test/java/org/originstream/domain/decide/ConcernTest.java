package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Papyrus.key;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.ReferenceAdopted;
import org.originstream.domain.event.Sighting;

/** What an event is for. */
class ConcernTest {
  @Test
  void reference_data_is_adopted_by_the_partition() {
    ReferenceAdopted adopted = new ReferenceAdopted(header(key("any")), "v7", "0".repeat(64));
    assertThat(Concern.of(adopted)).isEqualTo(new Concern.OfPartition("v7"));
  }

  @Test
  void what_is_addressed_to_a_card_is_for_the_card() {
    Link link = link(new CertificateKey("invoice:CN", "exporter", "INV-1"));
    assertThat(Concern.of(link)).isEqualTo(new Concern.OfCard(link));
  }

  @Test
  void everything_else_is_for_a_case() {
    assertThat(Concern.of(link(key("A")))).isInstanceOf(Concern.OfCase.class);
    assertThat(Concern.of(Papyrus.issued("A", LocalDate.parse("2026-11-11"))))
        .isInstanceOf(Concern.OfCase.class);
  }

  private static Link link(CertificateKey to) {
    return new Link(
        header(to),
        key("B"),
        LinkPurpose.INVOICE,
        null,
        null,
        new Sighting(false, null, null, List.of()));
  }

  private static EventHeader header(CertificateKey to) {
    return new EventHeader(
        Story.id("concern"),
        to,
        0,
        NodeCode.EXCHANGE,
        "exchange",
        0,
        OffsetDateTime.parse("2025-11-12T00:00:00Z"),
        NodeCode.EXCHANGE);
  }
}
