package org.originstream.sandbox.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process of a cluster: it can be stopped, killed and started again, always at the same address
 * and on the same state directory. Safe for use by several threads.
 */
public final class Member {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

  private final MemberSpec spec;
  private final ChildJvm jvm;
  private final Consumer<Member> onChange;
  private @Nullable Process process;
  private boolean wanted;
  private boolean ready;
  private int lives;

  Member(MemberSpec spec, ChildJvm jvm, Consumer<Member> onChange) {
    this.spec = spec;
    this.jvm = jvm;
    this.onChange = onChange;
  }

  /**
   * Starts the process and returns at once; does nothing if it runs.
   *
   * @throws IOException if the operating system refuses
   */
  public void start() throws IOException {
    synchronized (this) {
      if (process != null && process.isAlive()) {
        return;
      }
      Process started = jvm.start(spec);
      process = started;
      wanted = true;
      ready = false;
      lives++;
      var unused = started.onExit().thenRun(() -> onChange.accept(this));
    }
    onChange.accept(this);
  }

  /**
   * Waits until it does its work.
   *
   * @return false if it has ended, or does not in time
   */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (state() == MemberState.STARTING && System.nanoTime() - deadline < 0) {
      if (spec.probe().isReady()) {
        markReady();
      } else {
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
    return state() == MemberState.READY;
  }

  private void markReady() {
    synchronized (this) {
      ready = true;
    }
    onChange.accept(this);
  }

  /** Asks it to end ({@code SIGTERM}) and waits; cuts it short when its grace is over. */
  public void stop() throws InterruptedException {
    stop(spec.kind().grace());
  }

  /** The same with another grace. */
  public void stop(Duration grace) throws InterruptedException {
    Optional<Process> running = letGo();
    if (running.isPresent()) {
      // Not Process.destroy(), which would close the leash as well.
      running.get().toHandle().destroy();
      if (!running.get().waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        end(running.get());
      }
    }
  }

  /** Ends it without a word ({@code SIGKILL}) and waits until it is gone. */
  public void kill() throws InterruptedException {
    Optional<Process> running = letGo();
    if (running.isPresent()) {
      end(running.get());
    }
  }

  /** Kills it if it runs, and starts it again on what it has kept. */
  public void restart() throws IOException, InterruptedException {
    kill();
    start();
  }

  /**
   * Deletes what it has kept.
   *
   * @throws IllegalStateException if it runs
   */
  public void wipe() {
    if (isAlive()) {
      throw new IllegalStateException(name() + " runs; stop or kill it before its state is wiped");
    }
    if (!Files.exists(spec.stateDirectory())) {
      return;
    }
    try (Stream<Path> tree = Files.walk(spec.stateDirectory())) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Optional<Process> letGo() {
    wanted = false;
    return Optional.ofNullable(process).filter(Process::isAlive);
  }

  private void end(Process running) throws InterruptedException {
    running.toHandle().destroyForcibly();
    if (!running.waitFor(KILL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(name() + ", pid " + running.pid() + ", cannot be killed");
    }
  }

  private synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Where it is in its life. */
  public synchronized MemberState state() {
    if (process == null || (!process.isAlive() && !wanted)) {
      return MemberState.DOWN;
    }
    if (!process.isAlive()) {
      return MemberState.FAILED;
    }
    return ready ? MemberState.READY : MemberState.STARTING;
  }

  public String name() {
    return spec.name();
  }

  public MemberKind kind() {
    return spec.kind();
  }

  /** Where it listens, in every life. */
  public URI address() {
    return spec.address();
  }

  /** What it keeps between two lives. */
  public Path stateDirectory() {
    return spec.stateDirectory();
  }

  /** Where its output goes. */
  public Path log() {
    return jvm.log(spec.name());
  }

  /** How often it has been started. */
  public synchronized int lives() {
    return lives;
  }

  /** The process, while it runs. */
  public synchronized Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
  }

  /** What the last life ended with; empty before its end. */
  public synchronized Optional<Integer> exitCode() {
    return process == null || process.isAlive()
        ? Optional.empty()
        : Optional.of(process.exitValue());
  }
}
