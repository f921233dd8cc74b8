package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Story.CN;
import static org.originstream.domain.decide.Story.JP;
import static org.originstream.domain.decide.Story.WHY;
import static org.originstream.domain.decide.Story.header;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Accepted;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PreferenceDenied;
import org.originstream.domain.event.Refused;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.event.Timer;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.lifecycle.DocumentState;

/** What holds for every story, in any order, with repeats. */
class DeciderProperties {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2025-11-20T00:00:00Z");

  private static final List<DeliveryOutcome> OUTCOMES = List.of(DeliveryOutcome.values());

  /** One act, told by a number each for kind, version and amount. */
  record Act(int kind, int version, int amount, int number) {
    OriginEvent event() {
      String id = kind + "/" + version + "/" + amount + "/" + number;
      return switch (kind) {
        case 0 ->
            new Issued(header(id, 1, CN, JP, number), Story.certificate(1, amount + "0", "5"));
        case 1 ->
            new Amended(
                header(id, version, CN, JP, number),
                Story.certificate(version, amount + "0", "5"),
                WHY);
        case 2 -> new Cancelled(header(id, version, CN, JP, number), AT, amount > 4, WHY);
        case 3 ->
            new Replaced(
                header(id, version, CN, JP, number),
                new CertificateKey("CN", "CN-1", "R2"),
                LocalDate.parse("2025-11-20"),
                WHY);
        case 4 -> Story.utilised(id, version, 1 + amount % 2, Integer.toString(amount * 3));
        case 5 -> new UtilisationReversed(header(id, version, JP, CN), Story.id("4/1/1/0"), WHY);
        case 6 -> new Accepted(header(id, version, JP, CN), null);
        case 7 -> new Refused(header(id, version, JP, CN), List.of(1 + amount % 2), WHY);
        case 8 ->
            Story.report(
                amount,
                new Issued(header(id, 1, CN, JP), Story.certificate(1, "50", "5")),
                OUTCOMES.get(amount % OUTCOMES.size()));
        case 9 -> new PreferenceDenied(header(id, version, JP, CN), List.of(), WHY);
        default -> new Acknowledged(header(id, version, JP, CN), "sha-" + amount, AT);
      };
    }
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<Act> act =
        net.jqwik.api.Combinators.combine(
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                    net.jqwik.api.Tuple.of(10, Arbitraries.integers().between(1, 10))),
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 8),
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(4, Arbitraries.just(0)),
                    net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 4))))
            .as(Act::new);
    return act.list().ofMinSize(1).ofMaxSize(30);
  }

  @Property
  void the_same_story_ends_in_the_same_case(@ForAll("acts") List<Act> acts) {
    assertThat(told(acts).file()).isEqualTo(told(acts).file());
  }

  @Property
  void no_more_is_ever_used_than_was_issued(@ForAll("acts") List<Act> acts) {
    for (ItemUse item : told(acts).file().use().items()) {
      if (item.issued() != null && item.used() != null) {
        assertThat(item.used()).isBetween(BigDecimal.ZERO, item.issued().value());
      }
    }
  }

  @Property
  void a_dead_paper_never_changes_again(@ForAll("acts") List<Act> acts) {
    Story story = new Story();
    DocumentState dead = null;
    for (Act act : acts) {
      story.hears(act.event());
      DocumentState now =
          story.file().paper() == null ? DocumentState.NOT_ISSUED : story.paper().state();
      if (dead != null) {
        assertThat(now).isEqualTo(dead);
      }
      dead = now == DocumentState.CANCELLED || now == DocumentState.REPLACED ? now : null;
    }
  }

  @Property
  void every_event_is_decided_for_good_at_most_once_and_transitions_have_no_gap(
      @ForAll("acts") List<Act> acts) {
    Story story = new Story();
    Set<UUID> decided = new HashSet<>();
    long transition = 0;
    for (Act act : acts) {
      for (Ruling ruling : story.rulings(act.event())) {
        Verdict verdict = ruling.decision().verdict();
        if (verdict == Verdict.ACCEPTED || verdict == Verdict.REFUSED) {
          assertThat(decided.add(ruling.received().event().header().eventId())).isTrue();
        }
        if (verdict == Verdict.ACCEPTED) {
          assertThat(ruling.decision().transition()).isEqualTo(++transition);
        }
      }
    }
  }

  @Property
  void delivery_numbers_of_each_recipient_are_contiguous(@ForAll("acts") List<Act> acts) {
    Story story = new Story();
    Map<String, Long> last = new HashMap<>();
    for (Act act : acts) {
      for (Ruling ruling : story.rulings(act.event())) {
        for (Outbound outbound : ruling.decision().outbound()) {
          if (outbound.node() != null) {
            String recipient = outbound.outlet() + "/" + outbound.node();
            assertThat(outbound.deliveryNumber()).isEqualTo(last.merge(recipient, 1L, Long::sum));
          }
        }
      }
    }
  }

  @Property
  void what_was_held_is_decided_when_everything_has_come_or_its_time_is_over(
      @ForAll("acts") List<Act> acts) {
    Story story = told(acts);
    List<ArmedTimer> timers = new ArrayList<>(story.file().memory().timers());
    assertThat(timers).hasSameSizeAs(story.file().memory().held());
    story.after(Story.HOLD);
    for (ArmedTimer timer : timers) {
      story.hears(
          new Timer(
              header("timer/" + timer.timerId(), 0, NodeCode.EXCHANGE, CN),
              timer.timerId(),
              timer.due()));
    }
    assertThat(story.file().memory().held()).isEmpty();
    assertThat(story.file().memory().timers()).isEmpty();
  }

  private static Story told(List<Act> acts) {
    Story story = new Story();
    acts.forEach(act -> story.hears(act.event()));
    return story;
  }
}
