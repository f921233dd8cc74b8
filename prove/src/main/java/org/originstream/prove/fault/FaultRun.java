package org.originstream.prove.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.originstream.prove.audit.Pulse;
import org.originstream.sandbox.cluster.Cluster;
import org.originstream.sandbox.cluster.Member;

/** Carries a schedule out, one fault after the other: the next comes when the last is over. */
public final class FaultRun {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Cluster cluster;
  private final @Nullable Pulse pulse;
  private final BiConsumer<Integer, Fault> progress;

  /**
   * @param pulse tells when every partition decides again; null where nobody publishes all the time
   * @param progress hears of each fault, counted from 1, before it is made
   */
  public FaultRun(Cluster cluster, @Nullable Pulse pulse, BiConsumer<Integer, Fault> progress) {
    this.cluster = cluster;
    this.pulse = pulse;
    this.progress = progress;
  }

  /** Returns when all are over. */
  public FaultLog carryOut(List<Fault> schedule) throws IOException, InterruptedException {
    FaultLog log = new FaultLog();
    for (int i = 0; i < schedule.size(); i++) {
      Fault fault = schedule.get(i);
      TimeUnit.MILLISECONDS.sleep(fault.after().toMillis());
      progress.accept(i + 1, fault);
      log.add(carryOut(fault));
    }
    return log;
  }

  private FaultLog.Entry carryOut(Fault fault) throws IOException, InterruptedException {
    Member member = cluster.member(fault.member());
    member.kill();
    if (pulse != null) {
      pulse.watch(System.currentTimeMillis());
    }
    TimeUnit.MILLISECONDS.sleep(fault.down().toMillis());
    long start = System.nanoTime();
    member.start();
    boolean back = member.awaitReady(PATIENCE);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new FaultLog.Entry(
        fault,
        pulse == null ? Optional.empty() : pulse.awaitAllGoOn(PATIENCE),
        back ? Optional.of(took) : Optional.empty());
  }
}
