package org.originstream.domain.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.originstream.domain.event.Timer;

/** Hears one event, and then every held event whose turn has come by it. */
public final class Hearing {
  private Hearing() {}

  /**
   * Hears an event.
   *
   * @param file the case before
   * @param received the event
   * @param grounds rules and reference data
   * @param reader reads a held record again
   * @return the rulings in order, at least one
   */
  public static List<Ruling> hear(
      CaseFile file, Received received, Grounds grounds, Function<HeldEvent, Received> reader) {
    Instant now = time(file, received);
    List<Ruling> rulings = new ArrayList<>();
    Optional<Ruling> next = Optional.of(rule(file, received, now, grounds));
    while (next.isPresent()) {
      rulings.add(next.get());
      next = release(next.get().after(), now, grounds, reader);
    }
    return List.copyOf(rulings);
  }

  private static Optional<Ruling> release(
      CaseFile file, Instant now, Grounds grounds, Function<HeldEvent, Received> reader) {
    for (HeldEvent held : file.memory().held()) {
      Ruling ruling = rule(file, reader.apply(held), now, grounds);
      if (decidedForGood(ruling.decision().verdict())) {
        return Optional.of(ruling);
      }
    }
    return Optional.empty();
  }

  /** Only such a ruling takes the event out of the held ones, so hearing always comes to an end. */
  private static boolean decidedForGood(Verdict verdict) {
    return verdict == Verdict.ACCEPTED || verdict == Verdict.REFUSED;
  }

  private static Ruling rule(CaseFile file, Received received, Instant now, Grounds grounds) {
    Decision decision = Decider.decide(file, received, now, grounds);
    CaseFile after = Evolver.evolve(file, received, decision);
    return new Ruling(
        received, decision, after, Messages.of(file, received, decision, after, grounds.almanac()));
  }

  /** A timer that has gone off is due, whichever broker's clock stamped its record. */
  private static Instant time(CaseFile file, Received received) {
    Instant now = later(file.lastTime(), received.arrival().brokerTime());
    return received.event() instanceof Timer timer ? later(now, timer.due()) : now;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
