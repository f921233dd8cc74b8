package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Papyrus.key;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.BackToBackOriginal;
import org.originstream.domain.certificate.Links;
import org.originstream.domain.certificate.ReplacedCertificate;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.event.Superseded;
import org.originstream.domain.lifecycle.DocumentState;

/** Certificates that speak to one another, and never read one another. */
class LinksTest {
  private static final Instant START = Instant.parse("2025-11-12T00:00:00Z");
  private static final LocalDate ISSUED = LocalDate.parse("2025-11-12");

  private final World world = new World(START, Almanac.BLANK);

  @AfterEach
  void every_case_follows_from_its_history() {
    assertThat(world.rebuilt()).isEqualTo(world.cases());
  }

  @Nested
  class Replacement {
    @Test
    void the_old_certificate_is_superseded_when_its_successor_is_accepted() {
      world.hears(plain("OLD"));
      List<Ruling> rulings = world.hears(replacing("NEW", "OLD"));
      assertThat(kinds(rulings)).containsExactly("Issued", "Link", "LinkAnswer", "Superseded");
      assertThat(verdicts(rulings)).containsOnly(Verdict.ACCEPTED);
      assertThat(paper("OLD").state()).isEqualTo(DocumentState.REPLACED);
      assertThat(paper("OLD").fate().successor()).isEqualTo(key("NEW"));
      assertThat(paper("OLD").fate().endedAt()).isNotNull();
      assertThat(world.file(key("NEW")).relations().asked())
          .extracting(AskedLink::state)
          .containsExactly(LinkState.GRANTED);
    }

    @Test
    void customs_hear_of_the_superseded_certificate_and_of_no_granted_link() {
      world.hears(plain("OLD"));
      for (Ruling ruling : world.hears(replacing("NEW", "OLD"))) {
        boolean told =
            ruling.decision().outbound().stream().anyMatch(o -> o.outlet() == Outlet.COUNTRY);
        OriginEvent event = ruling.received().event();
        assertThat(told).isEqualTo(event instanceof Issued || event instanceof Superseded);
      }
    }

    @Test
    void the_successor_that_the_old_paper_named_is_linked_to_it() {
      world.hears(plain("OLD"));
      world.hears(replaced("OLD", "NEW"));
      assertThat(kinds(world.hears(replacing("NEW", "OLD"))))
          .containsExactly("Issued", "Link", "LinkAnswer", "Superseded");
      assertThat(world.passesTo(START.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void a_successor_that_never_cites_the_paper_that_named_it_is_overdue() {
      world.hears(plain("OLD"));
      world.hears(replaced("OLD", "NEW"));
      world.hears(plain("NEW"));
      assertThat(events(world.passesTo(START.plus(Duration.ofDays(1)))))
          .last()
          .isInstanceOfSatisfying(
              Overdue.class, late -> assertThat(late.expected()).endsWith("CN|CN-1|NEW"));
    }

    @Test
    void of_two_successors_the_first_stands_and_the_second_is_warned() {
      world.hears(plain("OLD"));
      world.hears(replacing("NEW", "OLD"));
      List<Ruling> rulings = world.hears(replacing("OTHER", "OLD"));
      assertThat(rulings.getFirst().decision().verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(warnings(rulings.getLast())).containsExactly("X30");
      assertThat(paper("OLD").fate().successor()).isEqualTo(key("NEW"));
    }

    @Test
    void an_unknown_number_delays_no_verdict_and_is_warned_of_when_it_has_not_come() {
      List<Ruling> rulings = world.hears(replacing("NEW", "OLD"));
      assertThat(verdicts(rulings)).containsExactly(Verdict.ACCEPTED, Verdict.HELD);
      List<Ruling> later = world.passesTo(START.plus(Story.HOLD));
      assertThat(later.getLast().received().event()).isInstanceOf(LinkAnswer.class);
      assertThat(later.getLast().decision().verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(warnings(later.getLast())).containsExactly("Q04");
      assertThat(later.getLast().decision().outbound())
          .extracting(Outbound::outlet)
          .containsExactly(Outlet.HISTORY, Outlet.COUNTRY, Outlet.NOTICES);
      assertThat(paper("NEW").state()).isEqualTo(DocumentState.ISSUED);
    }

    @Test
    void an_old_certificate_that_comes_a_little_later_is_superseded_all_the_same() {
      world.hears(replacing("NEW", "OLD"));
      world.hears(plain("OLD"));
      assertThat(paper("OLD").state()).isEqualTo(DocumentState.REPLACED);
      assertThat(world.passesTo(START.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void a_certificate_cannot_take_its_own_place() {
      Ruling ruling = world.hears(replacing("NEW", "NEW")).getFirst();
      assertThat(ruling.decision().verdict()).isEqualTo(Verdict.REFUSED);
      assertThat(ruling.decision().findings()).extracting(f -> f.ruleId()).containsExactly("IL11");
    }

    @Test
    void a_ring_of_replacements_is_refused_however_long_it_is() {
      world.hears(replacing("A", "C"));
      world.hears(replacing("B", "A"));
      List<Ruling> rulings = world.hears(replacing("C", "B"));
      assertThat(rulings)
          .filteredOn(r -> r.received().event() instanceof LinkAnswer)
          .filteredOn(r -> r.received().event().header().certificate().equals(key("C")))
          .singleElement()
          .satisfies(r -> assertThat(warnings(r)).containsExactly("IL11"));
      assertThat(paper("B").state()).isEqualTo(DocumentState.ISSUED);
    }

    @Test
    void a_paper_cannot_name_its_own_predecessor_as_its_successor() {
      world.hears(plain("OLD"));
      world.hears(replacing("NEW", "OLD"));
      Ruling ruling = world.hears(replaced("NEW", "OLD")).getFirst();
      assertThat(ruling.decision().findings()).extracting(f -> f.ruleId()).containsExactly("IL11");
    }

    @Test
    void an_amendment_that_changes_nothing_about_the_link_asks_nothing_again() {
      world.hears(plain("OLD"));
      world.hears(replacing("NEW", "OLD"));
      assertThat(kinds(world.hears(amended("NEW", replaces("OLD"), false, "90"))))
          .containsExactly("Amended");
    }

    @Test
    void an_amendment_forgets_nothing_of_the_line_of_replacements() {
      world.hears(plain("A"));
      world.hears(replacing("B", "A"));
      world.hears(replacing("C", "B"));
      world.hears(amended("C", replaces("B"), false, "90"));
      assertThat(world.file(key("C")).relations().ancestors()).containsExactly(key("B"), key("A"));
      Ruling ruling =
          world
              .hears(
                  new Replaced(
                      Papyrus.header("replace", "C", 2, Story.CN, Story.JP),
                      key("A"),
                      ISSUED,
                      Story.WHY))
              .getFirst();
      assertThat(ruling.decision().findings()).extracting(f -> f.ruleId()).containsExactly("IL11");
    }

    @Test
    void an_answer_that_does_not_come_is_overdue() {
      Ruling issued = world.hears(replacing("NEW", "OLD")).getFirst();
      assertThat(Objects.requireNonNull(issued.decision().enrichment()).deadlines())
          .extracting(Expectation::expected)
          .containsExactly(Expected.LINK_ANSWER);
    }
  }

  @Nested
  class BackToBack {
    @Test
    void proofs_draw_on_the_first_certificate_until_nothing_is_left() {
      world.hears(plain("FIRST"));
      assertThat(warnings(world.hears(resting("B1", "60")).getLast())).isEmpty();
      assertThat(warnings(world.hears(resting("B2", "40")).getLast())).isEmpty();
      List<Ruling> rulings = world.hears(resting("B3", "0.5"));
      assertThat(rulings.getFirst().decision().verdict()).isEqualTo(Verdict.ACCEPTED);
      assertThat(warnings(rulings.getLast())).containsExactly("X25");
      assertThat(rulings.getLast().decision().findings().getFirst().message())
          .contains("of the 100 KGM", "0 are left", "0.5 are drawn");
      assertThat(rulings.getLast().decision().outbound())
          .extracting(Outbound::outlet)
          .contains(Outlet.COUNTRY, Outlet.NOTICES);
    }

    @Test
    void an_amendment_draws_anew_and_a_cancellation_gives_back() {
      world.hears(plain("FIRST"));
      world.hears(resting("B1", "60"));
      world.hears(amended("B1", restsOn("FIRST"), true, "30"));
      assertThat(warnings(world.hears(resting("B2", "70")).getLast())).isEmpty();
      world.hears(
          new Cancelled(
              Papyrus.header("cancel", "B2", 1, Story.CN, Story.JP),
              START.atOffset(ZoneOffset.UTC),
              false,
              Story.WHY));
      assertThat(warnings(world.hears(resting("B3", "70")).getLast())).isEmpty();
    }

    @Test
    void a_case_stays_small_however_often_its_originals_change() {
      world.hears(resting("B1", "60"));
      for (int version = 2; version < 100; version++) {
        List<BackToBackOriginal> originals = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
          originals.add(new BackToBackOriginal(version + "/" + i, ISSUED, null, "CN", "CN-1"));
        }
        world.hears(
            new Amended(
                Papyrus.header("amend-" + version, "B1", version, Story.CN, Story.JP),
                Papyrus.certificate(
                    "B1", version, null, new Links(null, originals, null), true, "60"),
                Story.WHY));
      }
      assertThat(world.file(key("B1")).relations().asked()).hasSizeLessThanOrEqualTo(51);
      assertThat(world.file(key("B1")).memory().timers()).hasSizeLessThanOrEqualTo(51);
    }

    @Test
    void what_was_given_back_is_no_link_any_more() {
      world.hears(plain("FIRST"));
      world.hears(resting("B1", "60"));
      world.hears(amended("B1", Links.NONE, false, "60"));
      assertThat(world.file(key("B1")).relations().asked()).isEmpty();
      assertThat(world.file(key("FIRST")).relations().claims()).isEmpty();
    }

    @Test
    void a_paper_that_draws_on_another_original_again_and_again_waits_for_answers() {
      world.hears(resting("B1", "60"));
      Verdict verdict = Verdict.ACCEPTED;
      for (int version = 2; version < 300 && verdict == Verdict.ACCEPTED; version++) {
        Links other =
            new Links(
                null,
                List.of(new BackToBackOriginal("O" + version, ISSUED, null, "CN", "CN-1")),
                null);
        verdict =
            world
                .hears(
                    new Amended(
                        Papyrus.header("amend-" + version, "B1", version, Story.CN, Story.JP),
                        Papyrus.certificate("B1", version, null, other, true, "60"),
                        Story.WHY))
                .getFirst()
                .decision()
                .verdict();
      }
      assertThat(verdict).isEqualTo(Verdict.REFUSED);
      assertThat(world.file(key("B1")).relations().asked()).hasSize(CaseLimits.LINKS_MAX);
    }

    @Test
    void a_first_certificate_that_does_not_live_is_warned_of() {
      world.hears(plain("FIRST"));
      world.hears(
          new Cancelled(
              Papyrus.header("cancel", "FIRST", 1, Story.CN, Story.JP),
              START.atOffset(ZoneOffset.UTC),
              false,
              Story.WHY));
      assertThat(warnings(world.hears(resting("B1", "60")).getLast())).containsExactly("X26");
    }

    @Test
    void a_link_that_is_heard_twice_counts_once() {
      world.hears(plain("FIRST"));
      world.hears(resting("B1", "60"));
      OriginEvent link =
          events(world.rulings()).stream().filter(Link.class::isInstance).findFirst().orElseThrow();
      assertThat(verdicts(world.hears(link))).containsExactly(Verdict.DUPLICATE);
      assertThat(world.file(key("FIRST")).relations().claims())
          .singleElement()
          .satisfies(c -> assertThat(c.purpose()).isEqualTo(LinkPurpose.BACK_TO_BACK_BALANCE));
    }
  }

  private static Issued plain(String number) {
    return issued(number, Links.NONE, false, "100");
  }

  private static Issued replacing(String number, String old) {
    return issued(number, replaces(old), false, "100");
  }

  private static Issued resting(String number, String kilograms) {
    return issued(number, restsOn("FIRST"), true, kilograms);
  }

  private static Links replaces(String old) {
    return new Links(new ReplacedCertificate(old, ISSUED, "OTHER"), List.of(), null);
  }

  private static Links restsOn(String first) {
    return new Links(
        null, List.of(new BackToBackOriginal(first, ISSUED, null, "CN", "CN-1")), null);
  }

  private static Issued issued(String number, Links links, boolean backToBack, String kilograms) {
    return new Issued(
        Papyrus.header("issue", number, 1, Story.CN, Story.JP),
        Papyrus.certificate(number, 1, null, links, backToBack, kilograms));
  }

  private static Amended amended(String number, Links links, boolean backToBack, String kilograms) {
    return new Amended(
        Papyrus.header("amend", number, 2, Story.CN, Story.JP),
        Papyrus.certificate(number, 2, null, links, backToBack, kilograms),
        Story.WHY);
  }

  private static Replaced replaced(String old, String successor) {
    return new Replaced(
        Papyrus.header("replace", old, 1, Story.CN, Story.JP), key(successor), ISSUED, Story.WHY);
  }

  private Paper paper(String number) {
    return Objects.requireNonNull(world.file(key(number)).paper());
  }

  private static List<OriginEvent> events(List<Ruling> rulings) {
    return rulings.stream().map(r -> r.received().event()).toList();
  }

  private static List<String> kinds(List<Ruling> rulings) {
    return events(rulings).stream().map(OriginEvent::kind).toList();
  }

  private static List<Verdict> verdicts(List<Ruling> rulings) {
    return rulings.stream().map(r -> r.decision().verdict()).toList();
  }

  private static List<String> warnings(Ruling ruling) {
    return ruling.decision().findings().stream().map(f -> f.ruleId()).toList();
  }
}
