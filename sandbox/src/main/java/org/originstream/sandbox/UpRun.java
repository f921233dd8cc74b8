package org.originstream.sandbox;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.originstream.sandbox.cluster.Cluster;
import org.originstream.sandbox.cluster.ClusterSettings;
import org.originstream.sandbox.journey.Exchange;
import org.originstream.sandbox.journey.Journey;
import org.originstream.sandbox.journey.Lookout;
import picocli.CommandLine;

/** One run of {@code ./origin up}: the journey, and then on until it is told to stop. */
final class UpRun {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final boolean once;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Stopping stopping;
  private final Terminal terminal = Terminal.here();

  UpRun(boolean once, CommandLine line, Stopping stopping) {
    this.once = once;
    this.out = line.getOut();
    this.err = line.getErr();
    this.stopping = stopping;
  }

  /** Everything in this process; the exit code. */
  int inOneProcess(SandboxSettings settings) throws Exception {
    Progress progress = new Progress(err, terminal);
    Screen screen = new Screen(out, terminal);
    Path data = settings.data();
    try (Sandbox sandbox = Sandbox.start(settings, progress::starting)) {
      progress.over();
      return travel(sandbox, screen, screen::over, () -> screen.addresses(sandbox, data));
    } finally {
      progress.over();
    }
  }

  /** Every part a process of its own; the exit code. */
  int asProcesses(SandboxSettings asked) throws Exception {
    ClusterScreen screen = new ClusterScreen(out, terminal);
    ClusterSettings settings =
        ClusterSettings.in(asked.data())
            .withPortBase(asked.portBase())
            .withRegistry(asked.registry());
    try (ClusterExchange exchange = new ClusterExchange(settings, screen::saw)) {
      Cluster parts = exchange.cluster();
      Optional<String> taken = parts.refusals().stream().findFirst();
      if (taken.isPresent()) {
        err.println(taken.get());
        return Up.EXIT_PORT_TAKEN;
      }
      parts.start();
      return travel(exchange, screen.journey(), screen::over, () -> screen.addresses(parts));
    } catch (IllegalStateException notReady) {
      if (!stopping.isAsked()) {
        err.println(notReady.getMessage());
      }
      return Up.EXIT_FAULT;
    }
  }

  private int travel(
      Exchange exchange, Screen screen, Consumer<List<String>> over, Runnable addresses)
      throws Exception {
    screen.ready();
    Journey journey = new Journey(exchange, PATIENCE, screen);
    try (Lookout lookout = journey.lookout()) {
      List<String> problems = journey.travel(lookout);
      over.accept(problems);
      int exit = problems.isEmpty() ? 0 : 1;
      stopping.exitWith(exit);
      if (!once) {
        addresses.run();
        journey.follow(lookout, stopping::isAsked);
      }
      return exit;
    }
  }
}
