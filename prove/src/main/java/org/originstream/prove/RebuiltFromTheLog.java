package org.originstream.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.originstream.domain.event.OriginEvent;
import org.originstream.prove.audit.ExchangeAudit;
import org.originstream.prove.audit.Isolation;
import org.originstream.prove.audit.Ledgers;
import org.originstream.prove.audit.Pulse;
import org.originstream.prove.audit.Violations;
import org.originstream.prove.audit.Violations.Kind;
import org.originstream.prove.ground.LostChangelog;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.ground.Sabotage;
import org.originstream.prove.load.Paperwork;
import org.originstream.sandbox.cluster.Member;
import org.originstream.sandbox.cluster.MemberKind;

/** I24: everything that can be made again from the brokers' log is deleted, and made again. */
final class RebuiltFromTheLog implements Invariant {
  private static final int SERIES = 24;
  private static final int EVENTS_EACH = 3;
  private static final int UNTOUCHED_OF = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final Paperwork paperwork = new Paperwork(SERIES);

  @Override
  public String id() {
    return "I24";
  }

  @Override
  public String promise() {
    return "without its state directories and its registry the exchange goes on with the same cases";
  }

  @Override
  public List<Sabotage> sabotages() {
    return List.of(Sabotage.LOST_CHANGELOG);
  }

  @Override
  public Verdict prove(ProvingGround ground, Trial trial) throws IOException, InterruptedException {
    Files.createDirectories(trial.directory());
    Violations violations = new Violations();
    Map<String, Object> figures = new LinkedHashMap<>();
    Load before = new Load(ground, trial.directory().resolve("before"), this::first);
    Load.UnderWay sent;
    ExchangeAudit.Result early;
    try (Pulse pulse = ground.pulse()) {
      sent = publish(before, trial, pulse);
      settle(pulse, violations);
      early = Audits.of(ground, trial, Isolation.READ_COMMITTED).judge();
    }
    figures.put("events", before.acknowledged());
    figures.put("cases", early.digests().size());
    figures.put("rebuilt_ms", wipe(ground, trial).toMillis());
    long touched = goOn(ground, trial, violations);
    ExchangeAudit.Result late = Audits.of(ground, trial, Isolation.READ_COMMITTED).judge();
    violations.addAll(late.violations());
    Ledgers.clients(sent.ledgers(), late.decidedForGood(), violations);
    figures.put("touched", touched);
    figures.put("same_digests", same(early, late, touched, violations));
    figures.put("decisions", late.decisions());
    return Verdict.of(trial, id(), figures, violations, List.of());
  }

  private List<OriginEvent> first(int certificate) {
    return paperwork.life(certificate, Paperwork.BY_TOPIC, EVENTS_EACH).subList(0, EVENTS_EACH - 1);
  }

  private static Load.UnderWay publish(Load load, Trial trial, Pulse pulse)
      throws InterruptedException {
    Load.UnderWay underWay =
        load.start(
            trial.size("events"),
            trial.size("clients"),
            trial.size("rate"),
            () -> false,
            pulse::expect);
    Load.join(underWay);
    return underWay;
  }

  private static void settle(Pulse pulse, Violations violations) throws InterruptedException {
    if (!pulse.awaitDecided(PATIENCE)) {
      violations.add(Kind.LATE, pulse.awaited() + " events are not decided after " + PATIENCE);
    }
    if (!pulse.awaitQuiet(QUIET, PATIENCE)) {
      violations.add(Kind.LATE, "the history does not come to rest in " + PATIENCE);
    }
  }

  /** Kills and empties whoever keeps what the log has too, and starts them again. */
  private static Duration wipe(ProvingGround ground, Trial trial)
      throws IOException, InterruptedException {
    List<Member> members =
        ground.cluster().of(MemberKind.PROCESSOR, MemberKind.REGISTRY, MemberKind.DOOR);
    trial.tell("killing and emptying %s".formatted(members.stream().map(Member::name).toList()));
    for (Member member : members) {
      member.kill();
      member.wipe();
    }
    if (trial.sabotage().filter(s -> s == Sabotage.LOST_CHANGELOG).isPresent()) {
      LostChangelog.empty(ground.bootstrapServers(), ground.partitions());
    }
    long start = System.nanoTime();
    ground.allUp();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** One more event for the first third of the certificates; how many that were. */
  private long goOn(ProvingGround ground, Trial trial, Violations violations)
      throws IOException, InterruptedException {
    trial.tell("going on with the cases that were there");
    try (Pulse pulse = ground.pulse()) {
      Load after = new Load(ground, trial.directory().resolve("after"), this::last);
      Load.UnderWay sent =
          after.start(
              trial.size("events") / (EVENTS_EACH - 1) / UNTOUCHED_OF,
              trial.size("clients"),
              trial.size("rate"),
              () -> false,
              pulse::expect);
      Load.join(sent);
      settle(pulse, violations);
      return after.acknowledged();
    }
  }

  private List<OriginEvent> last(int certificate) {
    List<OriginEvent> life = paperwork.life(certificate, Paperwork.BY_TOPIC, EVENTS_EACH);
    return new ArrayList<>(life.subList(EVENTS_EACH - 1, EVENTS_EACH));
  }

  /** How many cases are the same; all must be that nobody has touched since. */
  private static long same(
      ExchangeAudit.Result early, ExchangeAudit.Result late, long touched, Violations violations) {
    long same = 0;
    for (var entry : early.digests().entrySet()) {
      String now = late.digests().get(entry.getKey());
      if (now == null) {
        violations.add(Kind.LOST, "the case " + entry.getKey());
      } else if (now.equals(entry.getValue())) {
        same++;
      }
    }
    long other = early.digests().size() - same;
    if (other != touched) {
      violations.add(
          Kind.CASE_DIFFERS,
          "%d cases are not as they were, and %d were touched".formatted(other, touched));
    }
    return same;
  }
}
