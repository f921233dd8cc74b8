package org.originstream.domain.decide;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Timer;

/**
 * Grows a case by one decided event. The only place where a case changes, so that live, rebuilt and
 * as-of cases cannot differ.
 */
public final class Evolver {
  private Evolver() {}

  /**
   * The case after {@code decision}.
   *
   * @throws IllegalStateException if an accepted event cannot be applied, which only a decision
   *     made on another case can bring about
   */
  public static CaseFile evolve(CaseFile file, Received received, Decision decision) {
    CaseFile heard =
        switch (decision.verdict()) {
          case ACCEPTED -> accepted(file, received, decision);
          case REFUSED -> closed(file, received, decision);
          case HELD -> held(file, received, decision);
          case DUPLICATE, CONFLICT -> file;
        };
    return heard.with(heard.deliveries().queued(decision)).withLastTime(decision.decidedAt());
  }

  private static CaseFile accepted(CaseFile file, Received received, Decision decision) {
    if (received.event() instanceof Timer timer) {
      return file.with(file.memory().disarmed(timer.timerId()));
    }
    Conversions conversions = conversions(decision);
    return switch (Growing.grow(
        conversions.counted(file, received.event()),
        conversions.counted(received, file),
        facts(decision))) {
      case Growth.Lawful lawful ->
          expecting(closed(lawful.file(), received, decision), decision)
              .withTransition(decision.transition());
      case Growth.Unlawful unlawful ->
          throw new IllegalStateException("accepted, but unlawful: " + unlawful.findings());
      case Growth.Early early ->
          throw new IllegalStateException("accepted, but too early: " + early.waitsFor());
    };
  }

  /** With the timers of the deadlines that the decision set, and none that is pointless now. */
  private static CaseFile expecting(CaseFile file, Decision decision) {
    Enrichment enrichment = Objects.requireNonNull(decision.enrichment());
    return file.with(
        file.memory()
            .expecting(enrichment.deadlines())
            .keeping(timerId -> Expecting.stands(file, timerId)));
  }

  /** Decided for good: no longer held; remembered and counted while there is room. */
  private static CaseFile closed(CaseFile file, Received received, Decision decision) {
    EventHeader header = received.event().header();
    SeenEvent seen =
        new SeenEvent(
            header.eventId(), received.contentSha256(), decision.verdict(), decision.transition());
    Memory memory = file.memory();
    Memory closed = memory.closed(seen);
    return file.with(memory.full() ? closed : Numbers.counted(closed, header));
  }

  private static CaseFile held(CaseFile file, Received received, Decision decision) {
    HeldEvent early =
        new HeldEvent(
            received.event().header().eventId(),
            received.contentSha256(),
            received.arrival(),
            new Reason("Q04", decision.findings().get(0).message()),
            Objects.requireNonNull(decision.heldUntil()));
    return file.with(file.memory().holding(early));
  }

  private static Conversions conversions(Decision decision) {
    Enrichment enrichment = decision.enrichment();
    return new Conversions(
        enrichment == null ? List.of() : enrichment.consequences().conversions());
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
        criteria,
        enrichment.consequences().dueDate(),
        enrichment.consequences().deadlinesRest(),
        decision.decidedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
        null);
  }
}
