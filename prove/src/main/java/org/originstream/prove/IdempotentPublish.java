package org.originstream.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.originstream.prove.load.ClientLedger;
import org.originstream.prove.load.DoorAnswers;
import org.originstream.prove.load.DoorCaller;
import org.originstream.prove.load.Pace;
import org.originstream.sandbox.cluster.Member;
import org.originstream.sandbox.cluster.MemberKind;

/** I23: each document is handed in at two doors at once, under one key, while doors are killed. */
final class IdempotentPublish implements Invariant {
  private static final int SERIES = 23;
  private static final int DOCUMENTS_A_SECOND = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(3);

  @Override
  public String id() {
    return "I23";
  }

  @Override
  public String promise() {
    return "one key is one event, at both doors at once and after a restart; other content under it is refused";
  }

  @Override
  public List<Sabotage> sabotages() {
    return List.of(Sabotage.FORGETFUL_DOORS);
  }

  @Override
  public Verdict prove(ProvingGround ground, Trial trial) throws IOException, InterruptedException {
    Files.createDirectories(trial.directory());
    Violations violations = new Violations();
    List<Member> doors = ground.cluster().of(MemberKind.DOOR);
    DoorAnswers answers = new DoorAnswers();
    List<Path> ledgers = new ArrayList<>();
    var schedule =
        FaultSchedule.of(
            trial.seed(), trial.size("kills"), doors.stream().map(Member::name).toList());
    int keys;
    FaultLog log;
    try (Pulse pulse = ground.pulse();
        DoorCaller caller = new DoorCaller(doors, SERIES)) {
      AtomicBoolean faultsLeft = new AtomicBoolean(true);
      AtomicInteger next = new AtomicInteger();
      ExecutorService threads = Executors.newFixedThreadPool(trial.size("clients"));
      List<Future<?>> clients = new ArrayList<>();
      Pace pace = new Pace(2 * DOCUMENTS_A_SECOND);
      for (int client = 0; client < trial.size("clients"); client++) {
        Path ledger = trial.directory().resolve("client-" + client + ".ledger");
        ledgers.add(ledger);
        clients.add(
            threads.submit(
                () -> {
                  work(ledger, caller, answers, pulse, pace, next, trial.size("keys"), faultsLeft);
                  return null;
                }));
      }
      threads.shutdown();
      try {
        log =
            new FaultRun(
                    ground.cluster(),
                    null,
                    (n, fault) ->
                        trial.tell(
                            "%d of %d: %s; %d answers"
                                .formatted(n, schedule.size(), fault, answers.count())))
                .carryOut(schedule);
      } finally {
        faultsLeft.set(false);
      }
      join(clients);
      ground.allUp();
      keys = next.get() / 2;
      trial.tell("asking both doors again for %d keys".formatted(keys));
      for (int key = 0; key < keys; key++) {
        caller.again(key, answers);
      }
      if (!pulse.awaitDecided(PATIENCE)) {
        violations.add(Kind.LATE, pulse.awaited() + " events are not decided after " + PATIENCE);
      }
      if (!pulse.awaitQuiet(QUIET, PATIENCE)) {
        violations.add(Kind.LATE, "the history does not come to rest in " + PATIENCE);
      }
    }
    return verdict(ground, trial, violations, ledgers, answers, keys, log);
  }

  /** Takes one document after the other to a door; its twin takes it to the other at that time. */
  private static void work(
      Path ledgerFile,
      DoorCaller caller,
      DoorAnswers answers,
      Pulse pulse,
      Pace pace,
      AtomicInteger next,
      int keys,
      AtomicBoolean faultsLeft)
      throws IOException, InterruptedException {
    try (ClientLedger ledger = new ClientLedger(ledgerFile)) {
      while (next.get() < 2 * keys || faultsLeft.get()) {
        int turn = next.getAndIncrement();
        pace.await(1);
        caller.handIn(turn / 2, turn % 2, ledger, answers, pulse::expect);
      }
    }
  }

  private static void join(List<Future<?>> clients) throws InterruptedException {
    try {
      for (Future<?> client : clients) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client could not go on: " + e.getCause(), e.getCause());
    }
  }

  private Verdict verdict(
      ProvingGround ground,
      Trial trial,
      Violations violations,
      List<Path> ledgers,
      DoorAnswers answers,
      int keys,
      FaultLog log)
      throws IOException {
    ExchangeAudit.Result result = Audits.of(ground, trial, Isolation.READ_COMMITTED).judge();
    violations.addAll(result.violations());
    answers.judge(keys, violations);
    Ledgers.clients(ledgers, result.decidedForGood(), violations);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("keys", keys);
    figures.put("answers", answers.count());
    figures.put("asked_again", answers.repeated());
    figures.put("kills", log.entries().size());
    figures.put("double_events", violations.count(Kind.DOUBLED));
    figures.put("conflicts", result.conflicts());
    figures.put("duplicates", result.duplicates());
    figures.put("back_max_ms", log.slowestBack().toMillis());
    if (result.conflicts() > 0) {
      violations.add(Kind.DOUBLED, result.conflicts() + " events under a key that was taken");
    }
    return Verdict.of(trial, id(), figures, violations, log.told());
  }
}
