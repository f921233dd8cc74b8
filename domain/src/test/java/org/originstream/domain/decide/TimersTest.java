package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Papyrus.key;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.lifecycle.VerificationState;

class TimersTest {
  private static final Instant START = Instant.parse("2025-11-12T00:00:00Z");
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
  private static final Periods PERIODS =
      new Periods(
          term(Duration.ofDays(2)),
          term(Period.ofMonths(3)),
          term(asked -> Optional.of(asked.plusDays(7))),
          null);

  private static <T> Sourced<T> term(T value) {
    return new Sourced<>(value, "a test", Evidence.DESIGN);
  }

  private static World world(String zone) {
    return world(zone, Periods.NONE);
  }

  private static World world(String zone, Periods periods) {
    return new World(START, World.almanac(periods, node -> ZoneId.of(zone)));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /**
   * Midnights of odd places: the first and the last on earth, and nights on which clocks change.
   */
  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, 2026-11-11, 2026-11-11T10:00:00Z",
    "Etc/GMT+12, 2026-11-11, 2026-11-12T12:00:00Z",
    "Asia/Tokyo, 2026-11-11, 2026-11-11T15:00:00Z",
    "Europe/Berlin, 2026-03-28, 2026-03-28T23:00:00Z",
    "Europe/Berlin, 2026-03-29, 2026-03-29T22:00:00Z",
    "Africa/Cairo, 2026-04-23, 2026-04-23T22:00:00Z",
    "America/Havana, 2026-03-07, 2026-03-08T05:00:00Z"
  })
  void a_certificate_expires_at_midnight_where_the_goods_are_imported(
      String zone, String validUntil, Instant moment) {
    World world = world(zone);
    world.hears(Papyrus.issued("R1", day(validUntil)));
    assertThat(world.passesTo(moment.minusMillis(1))).isEmpty();
    assertThat(events(world.passesTo(moment))).last().isInstanceOf(Expired.class);
    assertThat(paper(world).state()).isEqualTo(DocumentState.EXPIRED);
    assertThat(world.rebuilt()).isEqualTo(world.cases());
  }

  @Test
  void where_no_zone_is_known_a_day_ends_when_it_has_ended_everywhere() {
    World world = new World(START, Almanac.BLANK);
    world.hears(Papyrus.issued("R1", day("2026-11-11")));
    assertThat(world.passesTo(Instant.parse("2026-11-12T11:59:59Z"))).isEmpty();
    assertThat(world.passesTo(Instant.parse("2026-11-12T12:00:00Z"))).isNotEmpty();
  }

  @Test
  void an_amendment_that_moves_the_last_day_moves_its_timer() {
    World world = world("UTC");
    world.hears(Papyrus.issued("R1", day("2026-01-31")));
    world.hears(Papyrus.amended("R1", 2, day("2026-02-28")));
    assertThat(world.passesTo(Instant.parse("2026-02-28T23:59:59Z"))).isEmpty();
    assertThat(events(world.passesTo(LATER)))
        .filteredOn(Expired.class::isInstance)
        .singleElement()
        .extracting(e -> ((Expired) e).validUntil())
        .isEqualTo(day("2026-02-28"));
  }

  @Test
  void what_comes_after_its_last_day_is_not_told_to_expire() {
    World world = world("UTC");
    Ruling ruling = world.hears(Papyrus.issued("R1", day("2025-11-11"))).getFirst();
    assertThat(ruling.decision().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(world.passesTo(LATER)).isEmpty();
  }

  @Test
  void customs_that_prove_nothing_in_time_are_overdue() {
    World world = world("UTC", PERIODS);
    world.hears(Papyrus.issued("R1", day("2026-11-11")));
    assertThat(events(world.passesTo(START.plus(Duration.ofDays(2)))))
        .last()
        .isInstanceOfSatisfying(
            Overdue.class, late -> assertThat(late.expected()).isEqualTo("acknowledgement:1"));
  }

  @Test
  void customs_that_have_it_are_not_overdue_but_owe_a_report_of_use() {
    World world = world("UTC", PERIODS);
    OriginEvent issued = Papyrus.issued("R1", day("2026-11-11"));
    world.hears(issued);
    world.hears(Papyrus.delivered(issued));
    assertThat(world.passesTo(Instant.parse("2026-02-12T23:59:59Z"))).isEmpty();
    assertThat(events(world.passesTo(Instant.parse("2026-02-13T00:00:00Z"))))
        .last()
        .isInstanceOfSatisfying(
            Overdue.class, late -> assertThat(late.expected()).isEqualTo("use-report:first"));
  }

  @Test
  void a_verification_times_out_at_midnight_where_it_is_to_be_answered_unless_more_time_is_given() {
    World world = world("Asia/Shanghai", PERIODS);
    OriginEvent issued = Papyrus.issued("R1", day("2026-11-11"));
    world.hears(issued);
    world.hears(Papyrus.delivered(issued));
    world.hears(requested(day("2025-12-31")));
    assertThat(events(world.passesTo(Instant.parse("2025-12-30T00:00:00Z"))))
        .filteredOn(Overdue.class::isInstance)
        .singleElement()
        .extracting(late -> ((Overdue) late).expected())
        .isEqualTo("verification-receipt:V-1");
    world.hears(
        new VerificationExtended(
            Papyrus.header("more time", "R1", 1, Story.CN, Story.JP),
            "V-1",
            day("2026-01-15"),
            Story.WHY));
    assertThat(world.passesTo(Instant.parse("2026-01-15T15:59:59Z"))).isEmpty();
    world.passesTo(Instant.parse("2026-01-15T16:00:00Z"));
    assertThat(world.file(key("R1")).verifications().find("V-1").orElseThrow().state())
        .isEqualTo(VerificationState.TIMED_OUT);
    assertThat(world.rebuilt()).isEqualTo(world.cases());
  }

  @Test
  void a_verification_whose_day_has_passed_already_times_out_all_the_same() {
    World world = world("UTC");
    world.hears(Papyrus.issued("R1", day("2026-11-11")));
    world.hears(requested(day("2025-11-01")));
    assertThat(events(world.passesTo(START.plus(Duration.ofSeconds(1)))))
        .last()
        .isInstanceOf(Overdue.class);
    assertThat(world.file(key("R1")).verifications().find("V-1").orElseThrow().state())
        .isEqualTo(VerificationState.TIMED_OUT);
  }

  @Test
  void a_message_that_has_been_overtaken_changes_nothing() {
    World world = world("UTC");
    world.hears(Papyrus.issued("R1", day("2026-01-31")));
    Ruling ruling =
        world
            .hears(
                new Expired(
                    Papyrus.header("early", "R1", 1, NodeCode.EXCHANGE, Story.JP),
                    day("2026-01-30")))
            .getFirst();
    assertThat(ruling.decision().verdict()).isEqualTo(Verdict.DUPLICATE);
    assertThat(paper(world).state()).isEqualTo(DocumentState.ISSUED);
  }

  @Test
  void the_decision_says_which_deadlines_it_sets_and_why() {
    World world = world("Asia/Tokyo", PERIODS);
    Decision decision = world.hears(Papyrus.issued("R1", day("2026-11-11"))).getFirst().decision();
    assertThat(Objects.requireNonNull(decision.enrichment()).deadlines())
        .extracting(Expectation::expected)
        .containsExactly(Expected.EXPIRY, Expected.ACKNOWLEDGEMENT, Expected.USE_REPORT);
    assertThat(decision.enrichment().deadlines().getFirst())
        .isEqualTo(
            new Expectation(
                Expected.EXPIRY,
                "2026-11-11",
                Instant.parse("2026-11-11T15:00:00Z"),
                day("2026-11-11"),
                "Asia/Tokyo",
                "last day of validity; zone of customs of jp"));
  }

  private static VerificationRequested requested(LocalDate due) {
    return new VerificationRequested(
        Papyrus.header("ask", "R1", 1, Story.JP, Story.CN),
        "V-1",
        VerificationBasis.RANDOM,
        List.of(),
        List.of(),
        due,
        List.of());
  }

  private static Paper paper(World world) {
    return Objects.requireNonNull(world.file(key("R1")).paper());
  }

  private static List<OriginEvent> events(List<Ruling> rulings) {
    return rulings.stream().map(r -> r.received().event()).toList();
  }
}
