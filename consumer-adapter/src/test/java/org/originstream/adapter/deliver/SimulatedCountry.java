package org.originstream.adapter.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.originstream.domain.event.Reason;

/**
 * A country topic, a customs that answers anything at any time, and an adapter that is killed,
 * rebalanced and refused its commits; all of it follows from one seed.
 */
final class SimulatedCountry {
  static final int PARTITIONS = 2;
  private static final int CERTIFICATES = 5;
  private static final DispatchLimits LIMITS =
      new DispatchLimits(3, 8, 1_000, Duration.ofSeconds(10), 6);
  private static final RetrySchedule RETRIES = RetrySchedule.parse("PT0S,PT1S,PT4S,PT20S,PT60S");

  /** The n-th delivery of a certificate. */
  record Numbered(String certificate, int number) {}

  private record Running(Attempt<Numbered> attempt, Instant ends, Outcome outcome, int life) {}

  private final Random random;
  private final boolean faults;
  private final List<List<Numbered>> log = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  // What survives a crash.
  private final Map<Integer, Commit> committed = new HashMap<>();
  private final List<Map<String, Progress>> progress = new ArrayList<>();
  private final Map<Numbered, Integer> reported = new HashMap<>();

  // What the customs saw.
  private final Map<Numbered, Integer> attempts = new HashMap<>();
  private final Set<Numbered> ended = new HashSet<>();

  // What a crash destroys.
  private Dispatcher<Numbered> dispatcher = new Dispatcher<>(LIMITS, RETRIES);
  private final Map<Integer, Long> positions = new TreeMap<>();
  private final Map<Integer, Integer> lives = new HashMap<>();
  private final List<Running> running = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  int crashes;
  int repeats;

  SimulatedCountry(long seed, boolean faults) {
    this.random = new Random(seed);
    this.faults = faults;
    for (int p = 0; p < PARTITIONS; p++) {
      log.add(new ArrayList<>());
      committed.put(p, new Commit(0, ""));
      progress.add(new TreeMap<>());
    }
    assignAll();
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
    settleEverything();
  }

  private void step() {
    switch (random.nextInt(faults ? 20 : 14)) {
      case 0, 1, 2 -> append();
      case 3, 4, 5 -> poll();
      case 6, 7, 8 -> start();
      case 9, 10, 11 -> complete();
      case 12 -> commit(true);
      case 13 -> now = now.plusMillis(random.nextInt(8_000));
      case 14 -> commit(random.nextInt(3) > 0);
      case 15 -> rebalance(random.nextInt(PARTITIONS));
      case 16 -> crash();
      default -> now = now.plusMillis(random.nextInt(300));
    }
  }

  private void settleEverything() {
    for (int i = 0; i < 20_000 && !allReported(); i++) {
      poll();
      start();
      now = now.plusSeconds(1);
      complete();
      commit(true);
    }
    assertThat(reported.keySet()).as("nothing is lost").containsAll(everything());
    assertThat(dispatcher.inFlight()).isEqualTo(running.size());
    commit(true);
    committed.forEach(
        (p, commit) ->
            assertThat(commit).as("all is let go").isEqualTo(new Commit(log.get(p).size(), "")));
    progress.forEach(left -> assertThat(left).isEmpty());
  }

  private void append() {
    int c = random.nextInt(CERTIFICATES);
    String certificate = "c" + c;
    log.get(c % PARTITIONS)
        .add(new Numbered(certificate, numbers.merge(certificate, 1, Integer::sum)));
  }

  private void poll() {
    for (Map.Entry<Integer, Long> position : positions.entrySet()) {
      List<Numbered> records = log.get(position.getKey());
      while (dispatcher.wantsMore() && position.getValue() < records.size()) {
        long at = position.getValue();
        Numbered record = records.get((int) at);
        dispatcher.offered(new Place(position.getKey(), at), record.certificate(), record, 10, now);
        position.setValue(at + 1);
      }
    }
  }

  private void start() {
    for (Attempt<Numbered> attempt : dispatcher.due(now)) {
      Numbered delivery = attempt.delivery();
      assertThat(running.stream().filter(r -> r.life() == lifeOf(r.attempt())))
          .as("one in flight per certificate")
          .noneMatch(r -> r.attempt().certificate().equals(delivery.certificate()));
      if (delivery.number() > 1) {
        Numbered before = new Numbered(delivery.certificate(), delivery.number() - 1);
        assertThat(ended.contains(before)).as("%s is over before %s", before, delivery).isTrue();
      }
      if (attempts.merge(delivery, 1, Integer::sum) > 1) {
        repeats++;
      }
      running.add(
          new Running(
              attempt,
              now.plusMillis(random.nextInt(3_000)),
              outcome(attempt.number()),
              lifeOf(attempt)));
    }
    assertThat(dispatcher.inFlight()).isLessThanOrEqualTo(LIMITS.inFlightMax());
  }

  private int lifeOf(Attempt<Numbered> attempt) {
    return lives.getOrDefault(attempt.place().partition(), 0);
  }

  private void complete() {
    Iterator<Running> each = running.iterator();
    List<Running> over = new ArrayList<>();
    while (each.hasNext()) {
      Running one = each.next();
      if (!one.ends().isAfter(now)) {
        each.remove();
        over.add(one);
      }
    }
    for (Running one : over) {
      if (one.outcome() instanceof Outcome.Final
          || one.attempt().number() >= RETRIES.attemptsMax()) {
        ended.add(one.attempt().delivery());
      }
      dispatcher.finished(one.attempt(), one.outcome(), now);
    }
  }

  private Outcome outcome(int attempt) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> new Outcome.Delivered("yes");
      case 4 -> new Outcome.HandedOver(null);
      case 5 -> new Outcome.Park(new Reason("HTTP_422", "attempt " + attempt));
      case 6 ->
          new Outcome.RetryAfter(
              Duration.ofSeconds(2), new Reason("HTTP_503", null), Outcome.Reach.COUNTRY);
      default -> Outcome.RetryAfter.scheduled("TIMEOUT", null);
    };
  }

  private void commit(boolean succeeds) {
    Batch<Numbered> batch = dispatcher.drain(now);
    if (!succeeds) {
      crash();
      return;
    }
    for (Settlement<Numbered> settlement : batch.settled()) {
      assertThat(reported.merge(settlement.delivery(), 1, Integer::sum))
          .as("%s is reported once", settlement.delivery())
          .isEqualTo(1);
    }
    for (Progress one : batch.progress()) {
      if (one.waiting().isEmpty()) {
        progress.get(one.partition()).remove(one.certificate());
      } else {
        progress.get(one.partition()).put(one.certificate(), one);
      }
    }
    batch.commits().forEach(this::commit);
  }

  private void commit(int partition, Commit commit) {
    committed.put(partition, commit);
    Set<Long> beside = new HashSet<>();
    for (Progress one : progress.get(partition).values()) {
      one.waiting().forEach(waiting -> beside.add(waiting.offset()));
    }
    for (long offset = 0; offset < commit.offset(); offset++) {
      assertThat(
              beside.contains(offset) || reported.containsKey(log.get(partition).get((int) offset)))
          .as("partition %s is committed to %s, %s is owed", partition, commit, offset)
          .isTrue();
    }
  }

  private void rebalance(int partition) {
    commit(true);
    dispatcher.revoked(partition);
    assign(partition);
  }

  private void crash() {
    crashes++;
    running.clear();
    dispatcher = new Dispatcher<>(LIMITS, RETRIES);
    assignAll();
  }

  private void assignAll() {
    for (int p = 0; p < PARTITIONS; p++) {
      assign(p);
    }
  }

  private void assign(int partition) {
    Commit commit = committed.getOrDefault(partition, new Commit(0, ""));
    dispatcher.assigned(partition, commit);
    lives.merge(partition, 1, Integer::sum); // an attempt of before counts no more
    for (Progress one : progress.get(partition).values()) {
      for (Progress.Waiting waiting : one.waiting()) {
        Numbered record = log.get(partition).get((int) waiting.offset());
        dispatcher.resumed(
            new Place(partition, waiting.offset()), one.certificate(), record, 10, waiting);
      }
    }
    positions.put(partition, commit.offset());
  }

  private Set<Numbered> everything() {
    Set<Numbered> all = new HashSet<>();
    log.forEach(all::addAll);
    return all;
  }

  private boolean allReported() {
    return reported.keySet().containsAll(everything());
  }
}
