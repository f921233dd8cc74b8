package org.originstream.prove.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.CopyKind;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Reason;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.schemas.publish.DerivedId;

/**
 * Lawful paperwork without end: certificates of one series, each issued, copied some times and
 * cancelled, numbered by their sender. The same series and number give the same events.
 */
public final class Paperwork {
  /** The sender of everything. */
  public static final NodeCode EXPORTER = new NodeCode("cn");

  /** Takes deliveries by webhook. */
  public static final NodeCode BY_WEBHOOK = new NodeCode("jp");

  /** Reads its country topic and has no adapter. */
  public static final NodeCode BY_TOPIC = new NodeCode("kr");

  private static final OffsetDateTime WHEN = OffsetDateTime.parse("2025-11-12T10:00:00+08:00");
  private static final LocalDate COPIED = LocalDate.parse("2025-11-20");

  private static final String PREFIX = "R2599";

  private final int series;
  private final Issued toJapan = template(BY_WEBHOOK);
  private final Issued toKorea = template(BY_TOPIC);

  /**
   * @param series 1 to 99; two proofs on one cluster never share one
   */
  public Paperwork(int series) {
    if (series < 1 || series > 99) {
      throw new IllegalArgumentException("a series is 1 to 99, not " + series);
    }
    this.series = series;
  }

  /** Whether a certificate's number is of any series; the samples' own numbers are of none. */
  public static boolean isPaperwork(String number) {
    return number.startsWith(PREFIX) && !number.startsWith(PREFIX + "00");
  }

  /**
   * The first events of a certificate's life, in order.
   *
   * @param certificate which one, from 0
   * @param destination {@link #BY_WEBHOOK} or {@link #BY_TOPIC}
   * @param events how many, from 1: issued, then copies, and cancelled at last if there are three
   *     or more
   */
  public List<OriginEvent> life(int certificate, NodeCode destination, int events) {
    List<OriginEvent> life = new ArrayList<>();
    life.add(issued(certificate, destination));
    for (int number = 2; number < events; number++) {
      life.add(copied(certificate, destination, number));
    }
    if (events >= 2) {
      life.add(
          events == 2
              ? copied(certificate, destination, 2)
              : cancelled(certificate, destination, events));
    }
    return List.copyOf(life);
  }

  /** A certificate's first event. */
  public Issued issued(int certificate, NodeCode destination) {
    Issued template = destination.equals(BY_WEBHOOK) ? toJapan : toKorea;
    return new Issued(
        header(certificate, destination, 1), numbered(template.certificate(), number(certificate)));
  }

  /** A copy of a certificate, as its sender's event {@code number}, from 2. */
  public CopyIssued copied(int certificate, NodeCode destination, int number) {
    return new CopyIssued(
        header(certificate, destination, number),
        CopyKind.CERTIFIED_TRUE_COPY,
        "C" + number,
        COPIED,
        null);
  }

  private Cancelled cancelled(int certificate, NodeCode destination, int number) {
    return new Cancelled(
        header(certificate, destination, number),
        WHEN.plusDays(number),
        false,
        new Reason("SHIPMENT_CANCELLED", "the consignment was not shipped"));
  }

  private EventHeader header(int certificate, NodeCode destination, int number) {
    EventHeader template = toJapan.header();
    CertificateKey key =
        new CertificateKey(
            template.certificate().issuingCountry(),
            template.certificate().issuerId(),
            number(certificate));
    return new EventHeader(
        id(key, number),
        key,
        1,
        EXPORTER,
        template.senderAuthority(),
        number,
        WHEN.plusDays(number),
        destination);
  }

  private static UUID id(CertificateKey key, int number) {
    return DerivedId.of("prove", key.text(), Integer.toString(number));
  }

  private String number(int certificate) {
    return "%s%02d%09d".formatted(PREFIX, series, certificate);
  }

  private static Certificate numbered(Certificate paper, String number) {
    return headed(paper, number, paper.heading().remarks());
  }

  /** The same paper under another number and with other remarks. */
  public static Certificate headed(Certificate paper, String number, @Nullable String remarks) {
    Heading heading = paper.heading();
    return new Certificate(
        new Heading(
            heading.proofType(),
            heading.preferential(),
            heading.agreementCode(),
            heading.documentTypeCode(),
            heading.functionCode(),
            heading.formType(),
            heading.formVersion(),
            number,
            heading.version(),
            heading.issueDate(),
            heading.issuedAt(),
            heading.issuePlace(),
            heading.validUntil(),
            heading.exportCountry(),
            heading.importCountry(),
            remarks),
        paper.issuer(),
        paper.parties(),
        paper.flags(),
        paper.links(),
        paper.transport(),
        paper.items(),
        paper.invoices(),
        paper.totals(),
        paper.authentication(),
        paper.attachments());
  }

  /** The first sample, on its way to another country. */
  private static Issued template(NodeCode destination) {
    Sample sample = Samples.all().getFirst();
    String json =
        new String(sample.json().toArray(), StandardCharsets.UTF_8)
            .replace("\"JP\"", '"' + destination.code().toUpperCase(java.util.Locale.ROOT) + '"');
    Sample bound =
        new Sample(
            sample.name(),
            sample.exporter(),
            sample.authority(),
            Bytes.of(json.getBytes(StandardCharsets.UTF_8)));
    return (Issued) bound.event(DerivedId.of("prove", "template"), WHEN);
  }
}
