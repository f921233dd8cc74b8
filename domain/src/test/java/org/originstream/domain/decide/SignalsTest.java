package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Papyrus.key;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.HsCode;
import org.originstream.domain.certificate.Invoice;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Links;
import org.originstream.domain.certificate.Money;
import org.originstream.domain.certificate.ReplacedCertificate;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationRequested;

/** What is out of the ordinary over many certificates. */
class SignalsTest {
  private static final Instant START = Instant.parse("2025-11-12T00:00:00Z");
  private static final LocalDate ISSUED = LocalDate.parse("2025-11-12");
  private static final Periods PERIODS =
      new Periods(null, null, null, new Sourced<>(3, "design of the exchange", Evidence.DESIGN));

  private final World world = new World(START, World.almanac(PERIODS, node -> ZoneId.of("UTC")));

  @AfterEach
  void every_case_follows_from_its_history() {
    assertThat(world.rebuilt()).isEqualTo(world.cases());
    assertThat(world.rebuiltCards()).isEqualTo(world.cards());
  }

  @Test
  void one_invoice_under_two_live_certificates_is_told_to_both() {
    world.hears(issued("A", "INV-1", Links.NONE, null));
    assertThat(signals(world.hears(issued("B", "INV-1", Links.NONE, null))))
        .containsExactlyInAnyOrder("A X39", "B X39");
    assertThat(message(world.rulings().getLast())).contains("INV-1", "X1", "which is live");
  }

  @Test
  void another_invoice_or_another_exporters_is_nothing() {
    world.hears(issued("A", "INV-1", Links.NONE, null));
    assertThat(signals(world.hears(issued("B", "INV-2", Links.NONE, null)))).isEmpty();
  }

  @Test
  void a_replacement_may_rest_on_the_invoice_of_what_it_replaces() {
    world.hears(issued("A", "INV-1", Links.NONE, null));
    Links replaces = new Links(new ReplacedCertificate("A", ISSUED, null), List.of(), null);
    assertThat(signals(world.hears(issued("B", "INV-1", replaces, null)))).isEmpty();
    assertThat(world.cards().values())
        .filteredOn(card -> card.key().issuingCountry().startsWith("invoice:"))
        .singleElement()
        .extracting(IndexCard::live)
        .isEqualTo(List.of(key("B")));
  }

  @Test
  void an_invoice_whose_certificate_was_cancelled_may_be_used_again() {
    world.hears(issued("A", "INV-1", Links.NONE, null));
    world.hears(
        new Cancelled(
            Papyrus.header("cancel", "A", 1, Story.CN, Story.JP),
            START.atOffset(ZoneOffset.UTC),
            false,
            Story.WHY));
    assertThat(signals(world.hears(issued("B", "INV-1", Links.NONE, null)))).isEmpty();
  }

  @Test
  void an_invoice_that_an_amendment_took_off_the_paper_may_be_used_again() {
    Issued first = issued("A", "INV-1", Links.NONE, null);
    world.hears(first);
    Certificate other = issued("A", "INV-2", Links.NONE, null).certificate();
    Heading head = Papyrus.certificate("A", 2, null, Links.NONE, false, "100").heading();
    world.hears(
        new Amended(
            Papyrus.header("amend", "A", 2, Story.CN, Story.JP),
            new Certificate(
                head,
                other.issuer(),
                other.parties(),
                other.flags(),
                other.links(),
                null,
                other.items(),
                other.invoices(),
                other.totals(),
                other.authentication(),
                List.of()),
            Story.WHY));
    assertThat(signals(world.hears(issued("B", "INV-1", Links.NONE, null)))).isEmpty();
    assertThat(signals(world.hears(issued("C", "INV-2", Links.NONE, null))))
        .containsExactlyInAnyOrder("C X39", "A X39");
  }

  @Test
  void a_signatory_that_signs_far_more_than_usual_is_told_of_once_a_day() {
    for (int day = 0; day < 6; day++) {
      issueMany("D" + day, 12);
      world.passesTo(world.time().plus(Duration.ofDays(1)));
    }
    List<String> signals = issueMany("E", 100);
    assertThat(signals).containsExactly("E60 SIGNAL_RATE");
  }

  @Test
  void a_value_per_unit_far_from_the_usual_is_told() {
    for (int i = 0; i < 8; i++) {
      world.hears(issued("V" + i, "INV-V" + i, Links.NONE, "10000.00"));
    }
    assertThat(signals(world.hears(issued("V8", "INV-V8", Links.NONE, "49000.00")))).isEmpty();
    assertThat(signals(world.hears(issued("V9", "INV-V9", Links.NONE, "51000.00"))))
        .containsExactly("V9 SIGNAL_VALUE");
    assertThat(message(world.rulings().getLast())).contains("870830 USD/KGM is worth 510 each");
    assertThat(signals(world.hears(issued("V10", "INV-V10", Links.NONE, "1900.00"))))
        .containsExactly("V10 SIGNAL_VALUE");
  }

  @Test
  void requests_without_grounds_beyond_the_usual_are_told_of_once_a_day() {
    world.hears(issued("A", "INV-1", Links.NONE, null));
    for (int i = 0; i < 3; i++) {
      assertThat(signals(world.hears(request("V-" + i)))).isEmpty();
    }
    assertThat(signals(world.hears(request("V-3")))).containsExactly("A Q11");
    assertThat(signals(world.hears(request("V-4")))).isEmpty();
  }

  @Test
  void a_card_stays_small_whatever_comes() {
    for (int i = 0; i < 100; i++) {
      world.hears(issued("M" + i, "INV-1", Links.NONE, "10000.00"));
      world.passesTo(world.time().plus(Duration.ofDays(1)));
    }
    assertThat(world.cards().values())
        .allSatisfy(
            card -> {
              assertThat(card.live()).hasSizeLessThanOrEqualTo(32);
              assertThat(card.days()).hasSizeLessThanOrEqualTo(31);
              assertThat(card.values())
                  .allSatisfy(series -> assertThat(series.latest()).hasSizeLessThanOrEqualTo(16));
            });
  }

  @Test
  void a_signal_delays_no_verdict_and_goes_to_both_sides() {
    world.hears(issued("A", "INV-1", Links.NONE, null));
    List<Ruling> rulings = world.hears(issued("B", "INV-1", Links.NONE, null));
    assertThat(rulings.getFirst().decision().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(rulings.getLast().decision().outbound())
        .extracting(Outbound::outlet)
        .containsExactly(Outlet.HISTORY, Outlet.COUNTRY, Outlet.NOTICES);
  }

  private List<String> issueMany(String name, int count) {
    int before = world.rulings().size();
    for (int i = 0; i < count; i++) {
      world.hears(issued(name + i, name + "INV" + i, Links.NONE, null));
    }
    return signals(world.rulings().subList(before, world.rulings().size()));
  }

  private static VerificationRequested request(String id) {
    return new VerificationRequested(
        Papyrus.header(id, "A", 1, Story.JP, Story.CN),
        id,
        VerificationBasis.RANDOM,
        List.of(),
        List.of(),
        LocalDate.parse("2026-06-30"),
        List.of());
  }

  private static Issued issued(
      String number, String invoice, Links links, @Nullable String dollars) {
    Certificate plain = Papyrus.certificate(number, 1, null, links, false, "100");
    Item item = plain.items().getFirst();
    Item valued =
        new Item(
            1,
            null,
            List.of(),
            item.description(),
            new HsCode("2022", "870830", null),
            item.originCountry(),
            null,
            item.quantity(),
            null,
            null,
            dollars == null ? null : new Money(new BigDecimal(dollars), "USD"),
            List.of(),
            null,
            null,
            null);
    Certificate certificate =
        new Certificate(
            plain.heading(),
            plain.issuer(),
            plain.parties(),
            plain.flags(),
            plain.links(),
            null,
            List.of(valued),
            List.of(new Invoice(invoice, ISSUED, null)),
            plain.totals(),
            plain.authentication(),
            List.of());
    return new Issued(Papyrus.header("issue", number, 1, Story.CN, Story.JP), certificate);
  }

  /** Which certificate was told what. */
  private static List<String> signals(List<Ruling> rulings) {
    return rulings.stream()
        .filter(r -> r.received().event() instanceof LinkAnswer answer && !answer.granted())
        .map(
            r ->
                r.received().event().header().certificate().number()
                    + " "
                    + r.decision().findings().getFirst().ruleId())
        .toList();
  }

  private static String message(Ruling ruling) {
    return ruling.decision().findings().getFirst().message();
  }
}
