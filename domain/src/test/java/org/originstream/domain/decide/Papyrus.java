package org.originstream.domain.decide;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Flags;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.Links;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;

/** Papers under any number, for stories of more than one certificate. */
final class Papyrus {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2025-11-12T08:00:00+08:00");

  private Papyrus() {}

  static CertificateKey key(String number) {
    return new CertificateKey("CN", "CN-1", number);
  }

  static EventHeader header(
      String id, String number, int version, NodeCode sender, NodeCode destination) {
    String authority = sender.equals(Story.CN) ? "CN-1" : "customs-" + sender;
    return new EventHeader(
        Story.id(number + "/" + id), key(number), version, sender, authority, 0, AT, destination);
  }

  static Issued issued(String number, LocalDate validUntil) {
    return issued(number, Story.JP, validUntil);
  }

  static Issued issued(String number, NodeCode destination, LocalDate validUntil) {
    return new Issued(
        header("issue", number, 1, Story.CN, destination),
        certificate(number, 1, validUntil, Links.NONE, false, "100"));
  }

  static Amended amended(String number, int version, LocalDate validUntil) {
    return new Amended(
        header("amend-" + version, number, version, Story.CN, Story.JP),
        certificate(number, version, validUntil, Links.NONE, false, "100"),
        Story.WHY);
  }

  static DeliveryReported delivered(OriginEvent content) {
    EventHeader paper = content.header();
    return new DeliveryReported(
        header(
            "delivered-" + paper.version(),
            paper.certificate().number(),
            paper.version(),
            Story.JP,
            Story.CN),
        DeliveryOutcome.DELIVERED,
        paper.version(),
        Story.sha256(content),
        "webhook",
        1,
        null,
        null);
  }

  static Certificate certificate(
      String number,
      int version,
      @Nullable LocalDate validUntil,
      Links links,
      boolean backToBack,
      String... kilograms) {
    Certificate plain = Story.certificate(version, kilograms);
    Heading head = plain.heading();
    return new Certificate(
        new Heading(
            head.proofType(),
            true,
            head.agreementCode(),
            head.documentTypeCode(),
            head.functionCode(),
            null,
            null,
            number,
            version,
            head.issueDate(),
            null,
            null,
            validUntil,
            "CN",
            "JP",
            null),
        plain.issuer(),
        plain.parties(),
        new Flags(false, false, backToBack, false, false, false, false, false, false),
        links,
        null,
        plain.items(),
        List.of(),
        plain.totals(),
        plain.authentication(),
        List.of());
  }
}
