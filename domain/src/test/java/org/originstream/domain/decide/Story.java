package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Authentication;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Flags;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.Issuer;
import org.originstream.domain.certificate.IssuingAuthority;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Links;
import org.originstream.domain.certificate.Parties;
import org.originstream.domain.certificate.Party;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.certificate.Totals;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Treatment;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.Utilised;

/** Tells a certificate's story event by event, and keeps the case. */
final class Story {
  static final NodeCode CN = new NodeCode("cn");
  static final NodeCode JP = new NodeCode("jp");
  static final CertificateKey KEY = new CertificateKey("CN", "CN-1", "R1");
  static final Reason WHY = new Reason("OTHER", "as told");
  static final Instant START = Instant.parse("2025-11-12T00:00:00Z");
  static final Duration HOLD = Duration.ofMinutes(15);

  private final Map<UUID, Received> records = new HashMap<>();
  private final List<Decided> history = new ArrayList<>();
  private final Terms terms;
  private Grounds.AttachmentPresence attachments = sha256 -> Presence.NOT_CHECKED;
  private CaseFile file = CaseFile.empty(KEY);
  private Instant time = START;
  private long offset;

  Story() {
    this(terms(true, CopyLimits.NONE));
  }

  static Terms terms(boolean severalEntries, CopyLimits copies) {
    return new Terms(HOLD, severalEntries, copies, VerificationLimits.NONE, OutageLimits.NONE);
  }

  Story(Terms terms) {
    this.terms = terms;
  }

  CaseFile file() {
    return file;
  }

  /** The case made of nothing but what was decided. */
  CaseFile rebuilt() {
    CaseFile grown = CaseFile.empty(KEY);
    for (Decided decided : history) {
      grown = Evolver.evolve(grown, decided.received(), decided.decision());
    }
    return grown;
  }

  Paper paper() {
    return Objects.requireNonNull(file.paper());
  }

  ItemUse item(int number) {
    return file.use().item(number).orElseThrow();
  }

  Story after(Duration pause) {
    time = time.plus(pause);
    return this;
  }

  /** Hears one event; the verdicts of it and of everything it released, in order. */
  List<Verdict> hears(OriginEvent event) {
    return rulings(event).stream().map(r -> r.decision().verdict()).toList();
  }

  List<Ruling> rulings(OriginEvent event) {
    return rulings(event, sha256(event));
  }

  List<Ruling> rulings(OriginEvent event, String sha256) {
    Received received = received(event, sha256);
    records.putIfAbsent(event.header().eventId(), received);
    List<Ruling> rulings =
        Hearing.hear(
            file, received, grounds(), held -> Objects.requireNonNull(records.get(held.eventId())));
    file = rulings.get(rulings.size() - 1).after();
    rulings.forEach(r -> history.add(new Decided(r.received(), r.decision())));
    return rulings;
  }

  /** The files that have come, for the stories in which somebody looks. */
  Story checking(Set<String> files) {
    attachments = sha256 -> files.contains(sha256) ? Presence.PRESENT : Presence.MISSING;
    return this;
  }

  private Grounds grounds() {
    return new Grounds("r1", "ref1", (any, today) -> Facts.NONE, code -> terms, Almanac.BLANK)
        .reading(this::paper)
        .checking(attachments);
  }

  private Optional<OriginEvent> paper(Bytes content) {
    return records.values().stream()
        .filter(r -> r.arrival().value().equals(content))
        .map(Received::event)
        .findFirst();
  }

  Decision decision(OriginEvent event) {
    return rulings(event).get(0).decision();
  }

  /** Ids of the rules that spoke. */
  List<String> findings(OriginEvent event) {
    return decision(event).findings().stream().map(f -> f.ruleId()).toList();
  }

  private Received received(OriginEvent event, String sha256) {
    Bytes key = Bytes.of(KEY.text().getBytes(StandardCharsets.UTF_8));
    Bytes value = Bytes.of(event.toString().getBytes(StandardCharsets.UTF_8));
    return new Received(
        event, new Arrival("topic", 0, offset++, time, key, value, List.of()), sha256);
  }

  static String sha256(OriginEvent event) {
    return Integer.toHexString(event.hashCode());
  }

  // ---- events

  static EventHeader header(String id, int version, NodeCode sender, NodeCode destination) {
    return header(id, version, sender, destination, 0);
  }

  static EventHeader header(
      String id, int version, NodeCode sender, NodeCode destination, long number) {
    String authority = sender.equals(CN) ? "CN-1" : "customs-" + sender;
    return new EventHeader(
        id(id),
        KEY,
        version,
        sender,
        authority,
        number,
        OffsetDateTime.parse("2025-11-12T08:00:00+08:00"),
        destination);
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Issued issued(String... quantities) {
    return new Issued(header("issue", 1, CN, JP), certificate(1, quantities));
  }

  static Amended amended(int version, String... quantities) {
    return new Amended(
        header("amend-" + version, version, CN, JP), certificate(version, quantities), WHY);
  }

  static Cancelled cancelled(boolean afterUse) {
    return new Cancelled(
        header("cancel-" + afterUse, 1, CN, JP),
        OffsetDateTime.parse("2025-11-20T00:00:00Z"),
        afterUse,
        WHY);
  }

  static DeliveryReported delivered(long number, OriginEvent content) {
    return report(number, content, DeliveryOutcome.DELIVERED);
  }

  static DeliveryReported report(long number, OriginEvent content, DeliveryOutcome outcome) {
    return new DeliveryReported(
        header("delivery-" + number + outcome, content.header().version(), JP, CN),
        outcome,
        number,
        sha256(content),
        "webhook",
        1,
        null,
        null);
  }

  static Utilised utilised(String id, int version, int item, String kilograms) {
    return utilised(id, version, "2025-11-17", item, kilograms);
  }

  static Utilised utilised(String id, int version, String date, int item, String kilograms) {
    return new Utilised(
        header(id, version, JP, CN),
        "EX-" + id,
        "JPTYO",
        LocalDate.parse(date),
        List.of(
            new UsedItem(
                item, new Quantity(new BigDecimal(kilograms), "KGM"), Treatment.GIVEN, null)),
        null);
  }

  static Certificate certificate(int version, @Nullable String... quantities) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < quantities.length; i++) {
      items.add(item(i + 1, quantities[i]));
    }
    return new Certificate(
        new Heading(
            ProofType.CERTIFICATE,
            true,
            "RCEP",
            "861",
            "9",
            null,
            null,
            "R1",
            version,
            LocalDate.parse("2025-11-12"),
            null,
            null,
            null,
            "CN",
            "JP",
            null),
        new Issuer("CN", new IssuingAuthority("CN-1", null, null, null), null, null),
        new Parties(
            new Party("Exporter", "X1", null), List.of(), null, null, false, null, null, null),
        new Flags(false, false, false, false, false, false, false, false, false),
        Links.NONE,
        null,
        items,
        List.of(),
        Totals.NONE,
        new Authentication(null, null, null, null),
        List.of());
  }

  private static Item item(int number, @Nullable String kilograms) {
    Quantity quantity = kilograms == null ? null : new Quantity(new BigDecimal(kilograms), "KGM");
    return new Item(
        number, null, List.of(), "goods", null, "CN", null, quantity, null, null, null, List.of(),
        null, null, null);
  }
}
