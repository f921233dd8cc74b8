package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Timer;

/**
 * Grows a case by one decided event. The only place where a case changes, so that live, rebuilt and
 * as-of cases cannot differ.
 */
public final class Evolver {
  private static final String HOLD_TIMER = "hold:";

  private Evolver() {}

  /**
   * The case after {@code decision}.
   *
   * @throws IllegalStateException if an accepted event cannot be applied, which only a decision
   *     made on another case can bring about
   */
  public static CaseFile evolve(CaseFile file, Received received, Decision decision) {
    CaseFile heard =
        queued(
            switch (decision.verdict()) {
              case ACCEPTED -> accepted(file, received, decision);
              case REFUSED -> closed(file, received, decision);
              case HELD -> held(file, received, decision);
              case DUPLICATE, CONFLICT -> file;
            },
            decision);
    return heard.withLastTime(decision.decidedAt());
  }

  private static CaseFile accepted(CaseFile file, Received received, Decision decision) {
    if (received.event() instanceof Timer timer) {
      return disarmed(file, timer.timerId());
    }
    return switch (Growing.grow(file, received, facts(decision))) {
      case Growth.Lawful lawful ->
          closed(lawful.file(), received, decision).withTransition(decision.transition());
      case Growth.Unlawful unlawful ->
          throw new IllegalStateException("accepted, but unlawful: " + unlawful.findings());
      case Growth.Early early ->
          throw new IllegalStateException("accepted, but too early: " + early.waitsFor());
    };
  }

  /** Decided for good: remembered, counted, and no longer held. */
  private static CaseFile closed(CaseFile file, Received received, Decision decision) {
    var header = received.event().header();
    List<SeenEvent> seen = new ArrayList<>(file.seen());
    seen.add(
        new SeenEvent(
            header.eventId(), received.contentSha256(), decision.verdict(), decision.transition()));
    CaseFile released =
        file.withHeld(
            file.held().stream().filter(h -> !h.eventId().equals(header.eventId())).toList());
    return Numbers.counted(
        disarmed(released.withSeen(seen), HOLD_TIMER + header.eventId()), header);
  }

  private static CaseFile held(CaseFile file, Received received, Decision decision) {
    var id = received.event().header().eventId();
    var until = Objects.requireNonNull(decision.heldUntil());
    HeldEvent held =
        new HeldEvent(
            id,
            received.contentSha256(),
            received.arrival(),
            new org.originstream.domain.event.Reason("Q04", decision.findings().get(0).message()),
            until);
    String timer = HOLD_TIMER + id;
    return file.withHeld(Replacing.orAdding(file.held(), held, h -> h.eventId().equals(id)))
        .withTimers(
            Replacing.orAdding(
                file.timers(), new ArmedTimer(timer, until), t -> t.timerId().equals(timer)));
  }

  private static CaseFile disarmed(CaseFile file, String timerId) {
    return file.withTimers(
        file.timers().stream().filter(t -> !t.timerId().equals(timerId)).toList());
  }

  private static CaseFile queued(CaseFile file, Decision decision) {
    CaseFile queued = file;
    for (Outbound outbound : decision.outbound()) {
      NodeCode node = outbound.node();
      if (node != null) {
        queued =
            queued.withRecipient(
                queued
                    .recipient(outbound.outlet(), node)
                    .queued(outbound.deliveryNumber(), decision.contentSha256()));
      }
    }
    return queued;
  }

  /** What the examination brought to light, as far as the decision recorded it. */
  private static Facts facts(Decision decision) {
    Enrichment enrichment = decision.enrichment();
    if (enrichment == null) {
      return Facts.NONE;
    }
    Map<Integer, String> criteria = new HashMap<>();
    for (ItemBalance item : enrichment.items()) {
      if (item.criterion() != null) {
        criteria.put(item.itemNumber(), item.criterion());
      }
    }
    return new Facts(
        List.of(),
        enrichment.validUntil(),
        enrichment.agreementName(),
        enrichment.profileVersion(),
        criteria);
  }
}
