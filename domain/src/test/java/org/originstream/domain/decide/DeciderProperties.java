package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Story.CN;
import static org.originstream.domain.decide.Story.header;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Timer;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.lifecycle.VerificationState;

/** What holds for every story, in any order, with repeats. */
class DeciderProperties {
  @Provide
  Arbitrary<List<AnyEvent>> acts() {
    Arbitrary<AnyEvent> act =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    Tuple.of(6, Arbitraries.just(0)),
                    Tuple.of(6, Arbitraries.just(8)),
                    Tuple.of(6, Arbitraries.just(4)),
                    Tuple.of(30, Arbitraries.integers().between(1, AnyEvent.KINDS - 1))),
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 8),
                Arbitraries.frequencyOf(
                    Tuple.of(4, Arbitraries.just(0)),
                    Tuple.of(1, Arbitraries.integers().between(1, 4))))
            .as(AnyEvent::new);
    return act.list().ofMinSize(1).ofMaxSize(40);
  }

  @Property
  void the_case_that_follows_from_the_history_is_the_live_one(@ForAll("acts") List<AnyEvent> acts) {
    Story story = told(acts);
    assertThat(story.rebuilt()).isEqualTo(story.file());
  }

  @Property
  void what_was_used_is_the_sum_of_the_ledger(@ForAll("acts") List<AnyEvent> acts) {
    Use use = told(acts).file().use();
    for (ItemUse item : use.items()) {
      if (item.used() != null) {
        assertThat(item.used())
            .isEqualByComparingTo(UsedQuantity.of(use, item.itemNumber()).amount());
      }
    }
  }

  @Property
  void a_closed_verification_stays_closed(@ForAll("acts") List<AnyEvent> acts) {
    Story story = new Story();
    Map<String, VerificationState> closed = new HashMap<>();
    for (AnyEvent act : acts) {
      story.hears(act.event());
      for (VerificationCase each : story.file().verifications().verifications()) {
        if (each.closed()) {
          closed.putIfAbsent(each.verificationId(), each.state());
        }
        assertThat(each.state())
            .isEqualTo(closed.getOrDefault(each.verificationId(), each.state()));
      }
    }
  }

  @Property
  void nothing_is_due_of_what_is_closed(@ForAll("acts") List<AnyEvent> acts) {
    CaseFile file = told(acts).file();
    for (DueDate due : DueDate.of(file)) {
      assertThat(file.verifications().find(due.id()).filter(VerificationCase::closed)).isEmpty();
    }
  }

  @Property
  void the_same_story_ends_in_the_same_case(@ForAll("acts") List<AnyEvent> acts) {
    assertThat(told(acts).file()).isEqualTo(told(acts).file());
  }

  @Property
  void no_more_is_ever_used_than_was_issued(@ForAll("acts") List<AnyEvent> acts) {
    for (ItemUse item : told(acts).file().use().items()) {
      if (item.issued() != null && item.used() != null) {
        assertThat(item.used()).isBetween(BigDecimal.ZERO, item.issued().value());
      }
    }
  }

  @Property
  void a_dead_paper_never_changes_again(@ForAll("acts") List<AnyEvent> acts) {
    Story story = new Story();
    DocumentState dead = null;
    for (AnyEvent act : acts) {
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
      @ForAll("acts") List<AnyEvent> acts) {
    Story story = new Story();
    Set<UUID> decided = new HashSet<>();
    long transition = 0;
    for (AnyEvent act : acts) {
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
  void delivery_numbers_of_each_recipient_are_contiguous(@ForAll("acts") List<AnyEvent> acts) {
    Story story = new Story();
    Map<String, Long> last = new HashMap<>();
    for (AnyEvent act : acts) {
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
      @ForAll("acts") List<AnyEvent> acts) {
    Story story = told(acts);
    List<ArmedTimer> timers = holding(story);
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
    assertThat(holding(story)).isEmpty();
  }

  private static List<ArmedTimer> holding(Story story) {
    return story.file().memory().timers().stream()
        .filter(timer -> timer.timerId().startsWith("hold:"))
        .toList();
  }

  private static Story told(List<AnyEvent> acts) {
    Story story = new Story();
    acts.forEach(act -> story.hears(act.event()));
    return story;
  }
}
