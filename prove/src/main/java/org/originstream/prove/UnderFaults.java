package org.originstream.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.originstream.domain.event.NodeCode;
import org.originstream.prove.audit.ExchangeAudit;
import org.originstream.prove.audit.Isolation;
import org.originstream.prove.audit.Ledgers;
import org.originstream.prove.audit.Pulse;
import org.originstream.prove.audit.Violations;
import org.originstream.prove.audit.Violations.Kind;
import org.originstream.prove.fault.FaultLog;
import org.originstream.prove.fault.FaultRun;
import org.originstream.prove.fault.FaultSchedule;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.ground.Sabotage;
import org.originstream.prove.load.Paperwork;

/** A steady load while processes are killed; afterwards everything that was decided is judged. */
final class UnderFaults {
  /** Issued, copied four times, cancelled. */
  private static final int EVENTS_EACH = 6;

  private static final Duration DECIDED_PATIENCE = Duration.ofSeconds(90);

  private static final Duration QUIET = Duration.ofSeconds(2);

  /** Longer than the longest pause of an adapter between two attempts. */
  private static final Duration QUIET_OF_ADAPTERS = Duration.ofSeconds(7);

  private final ProvingGround ground;
  private final Trial trial;
  private final Paperwork paperwork;
  private final List<String> members;

  /**
   * @param series of its certificates
   * @param members who may be killed
   */
  UnderFaults(ProvingGround ground, Trial trial, int series, List<String> members) {
    this.ground = ground;
    this.trial = trial;
    this.paperwork = new Paperwork(series);
    this.members = members;
  }

  Verdict prove(String invariant) throws IOException, InterruptedException {
    Files.createDirectories(trial.directory());
    var schedule = FaultSchedule.of(trial.seed(), trial.size("kills"), members);
    Violations violations = new Violations();
    Map<String, Object> figures = new LinkedHashMap<>();
    Load load = new Load(ground, trial.directory(), this::life);
    AtomicBoolean faultsLeft = new AtomicBoolean(true);
    Load.UnderWay underWay;
    FaultLog log;
    try (Pulse pulse = ground.pulse()) {
      underWay =
          load.start(
              trial.size("events"),
              trial.size("clients"),
              trial.size("rate"),
              faultsLeft::get,
              pulse::expect);
      try {
        log =
            new FaultRun(
                    ground.cluster(),
                    pulse,
                    (n, fault) ->
                        trial.tell(
                            "%d of %d: %s; %d events acknowledged"
                                .formatted(n, schedule.size(), fault, load.acknowledged())))
                .carryOut(schedule);
      } finally {
        faultsLeft.set(false);
      }
      Load.join(underWay);
      allUp(violations);
      settle(pulse, violations);
    }
    judge(underWay, load, violations, figures);
    tell(log, violations, figures);
    return Verdict.of(trial, invariant, figures, violations, log.told());
  }

  private List<org.originstream.domain.event.OriginEvent> life(int certificate) {
    NodeCode destination =
        certificate % 100 < trial.size("webhookShare") ? Paperwork.BY_WEBHOOK : Paperwork.BY_TOPIC;
    return paperwork.life(certificate, destination, EVENTS_EACH);
  }

  /** Who has ended by itself meanwhile is a finding, and no reason not to judge the others. */
  private void allUp(Violations violations) throws IOException, InterruptedException {
    try {
      ground.allUp();
    } catch (IllegalStateException gone) {
      violations.add(Kind.LATE, String.valueOf(gone.getMessage()));
    }
  }

  private void settle(Pulse pulse, Violations violations) throws InterruptedException {
    trial.tell("waiting until all is decided and delivered");
    if (!pulse.awaitDecided(DECIDED_PATIENCE)) {
      violations.add(
          Kind.LATE, pulse.awaited() + " events are not decided after " + DECIDED_PATIENCE);
    }
    Duration quiet = trial.size("webhookShare") > 0 ? QUIET_OF_ADAPTERS : QUIET;
    if (!pulse.awaitQuiet(quiet, DECIDED_PATIENCE)) {
      violations.add(Kind.LATE, "the history does not come to rest in " + DECIDED_PATIENCE);
    }
  }

  private void judge(
      Load.UnderWay underWay, Load load, Violations violations, Map<String, Object> figures)
      throws IOException {
    trial.tell("judging");
    ExchangeAudit.Result result = Audits.of(ground, trial, isolation()).judge();
    violations.addAll(result.violations());
    long acknowledged = Ledgers.clients(underWay.ledgers(), result.decidedForGood(), violations);
    int delivered = Ledgers.customs(ground.customsLedger(), result.consigned(), violations);
    figures.put("events", acknowledged);
    figures.put("lost", violations.count(Kind.LOST));
    figures.put("doubled", violations.count(Kind.DOUBLED));
    figures.put("reordered", violations.count(Kind.REORDERED));
    figures.put("torn", violations.count(Kind.TORN));
    figures.put("sent_again", load.repeated());
    figures.put("decisions", result.decisions());
    figures.put("duplicates", result.duplicates());
    figures.put("handed_on", result.handedOn());
    figures.put("delivered", delivered);
    figures.put("cases", result.digests().size());
  }

  private Isolation isolation() {
    return trial.sabotage().filter(s -> s == Sabotage.READ_UNCOMMITTED).isPresent()
        ? Isolation.READ_UNCOMMITTED
        : Isolation.READ_COMMITTED;
  }

  private static void tell(FaultLog log, Violations violations, Map<String, Object> figures) {
    figures.put("kills", log.entries().size());
    figures.put("decides_again_median_ms", log.medianDeciding().toMillis());
    figures.put("decides_again_max_ms", log.slowestDeciding().toMillis());
    figures.put("back_max_ms", log.slowestBack().toMillis());
    List<Duration> restarts = log.processorsBackToDeciding();
    if (!restarts.isEmpty()) {
      figures.put("restart_to_deciding_median_ms", restarts.get(restarts.size() / 2).toMillis());
      figures.put("restart_to_deciding_max_ms", restarts.getLast().toMillis());
    }
    for (FaultLog.Entry entry : log.entries()) {
      if (entry.deciding().isEmpty()) {
        violations.add(Kind.LATE, "not every partition decides again after " + entry.fault());
      }
      if (entry.back().isEmpty()) {
        violations.add(Kind.LATE, "does not come back: " + entry.fault());
      }
    }
  }
}
