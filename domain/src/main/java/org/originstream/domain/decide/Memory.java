package org.originstream.domain.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a case keeps of the events themselves.
 *
 * @param seen decided for good, to be known again
 * @param held early, until what they wait for comes
 * @param senders how far each sender's numbering has come
 * @param timers waited for
 */
public record Memory(
    List<SeenEvent> seen,
    List<HeldEvent> held,
    List<SenderProgress> senders,
    List<ArmedTimer> timers) {
  static final Memory NONE = new Memory(List.of(), List.of(), List.of(), List.of());
  private static final String HOLD_TIMER = "hold:";

  public Memory {
    seen = List.copyOf(seen);
    held = List.copyOf(held);
    senders = List.copyOf(senders);
    timers = List.copyOf(timers);
  }

  /**
   * What to say to an event whose id is known already; empty if it is new, or its turn has come.
   */
  Optional<Verdict> verdict(Received received) {
    UUID id = received.event().header().eventId();
    return seen.stream()
        .filter(s -> s.eventId().equals(id))
        .map(SeenEvent::contentSha256)
        .findFirst()
        .or(() -> waitingElsewhere(received))
        .map(
            sha256 ->
                sha256.equals(received.contentSha256()) ? Verdict.DUPLICATE : Verdict.CONFLICT);
  }

  Optional<HeldEvent> waiting(Received received) {
    UUID id = received.event().header().eventId();
    return held.stream().filter(h -> h.eventId().equals(id)).findFirst();
  }

  boolean awaits(String timerId) {
    return timers.stream().anyMatch(t -> t.timerId().equals(timerId));
  }

  boolean awaits(String timerId, Instant due) {
    return timers.contains(new ArmedTimer(timerId, due));
  }

  /** Whether no more events can be remembered. */
  boolean full() {
    return seen.size() >= CaseLimits.SEEN_EVENTS_MAX;
  }

  /**
   * Decided for good: no longer held, and remembered if there is room. A full case refuses what it
   * does not remember, once or twice, and the exchange's own messages change nothing twice.
   */
  Memory closed(SeenEvent event) {
    List<SeenEvent> longer = new ArrayList<>(seen);
    if (!full()) {
      longer.add(event);
    }
    List<HeldEvent> others = without(held, h -> h.eventId().equals(event.eventId()));
    return new Memory(longer, others, senders, timers).disarmed(HOLD_TIMER + event.eventId());
  }

  /** Too early: kept, with a timer that gives it up. */
  Memory holding(HeldEvent early) {
    UUID id = early.eventId();
    ArmedTimer timer = new ArmedTimer(HOLD_TIMER + id, early.until());
    return new Memory(
        seen,
        Replacing.orAdding(held, early, h -> h.eventId().equals(id)),
        senders,
        Replacing.orAdding(timers, timer, t -> t.timerId().equals(timer.timerId())));
  }

  /**
   * With a timer armed for each deadline; a later deadline for the same takes the earlier's place.
   */
  Memory expecting(List<Expectation> set) {
    List<ArmedTimer> armed = timers;
    for (Expectation expectation : set) {
      ArmedTimer timer = expectation.timer();
      armed = Replacing.orAdding(armed, timer, t -> t.timerId().equals(timer.timerId()));
    }
    return new Memory(seen, held, senders, armed);
  }

  /** Without the timers whose expectation does not stand any more. */
  Memory keeping(Predicate<String> stands) {
    return new Memory(seen, held, senders, without(timers, t -> !stands.test(t.timerId())));
  }

  Memory disarmed(String timerId) {
    return new Memory(seen, held, senders, without(timers, t -> t.timerId().equals(timerId)));
  }

  Memory withSenders(List<SenderProgress> next) {
    return new Memory(seen, held, next, timers);
  }

  /** The held record itself, heard again, is no duplicate; another record with its id is. */
  private Optional<String> waitingElsewhere(Received received) {
    return waiting(received)
        .filter(h -> !samePlace(h.arrival(), received.arrival()))
        .map(HeldEvent::contentSha256);
  }

  private static boolean samePlace(Arrival one, Arrival other) {
    return one.topic().equals(other.topic())
        && one.partition() == other.partition()
        && one.offset() == other.offset();
  }

  private static <T> List<T> without(List<T> list, Predicate<T> match) {
    return list.stream().filter(match.negate()).toList();
  }
}
