package org.originstream.sandbox;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.originstream.sandbox.broker.BrokerRefusedException;
import org.originstream.sandbox.cluster.Cluster;
import org.originstream.sandbox.cluster.ClusterSettings;
import org.originstream.sandbox.journey.Journey;
import org.originstream.sandbox.registry.RegistryKind;
import org.originstream.sandbox.registry.RegistryRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./origin up}: everything in one process, and certificates travelling while you watch. */
@Command(
    name = "origin up",
    mixinStandardHelpOptions = true,
    description = "Starts everything in one process and shows each certificate's journey.",
    footer = {
      "",
      "Example: ./origin up --once",
      "Exit codes: 0 every certificate arrived as expected, 1 one did not, 64 usage,",
      "            70 a part could not start, 74 no room on the disk, 75 a port is taken."
    })
public final class Up implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Up.class);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int EXIT_FAULT = 70;
  private static final int EXIT_NO_ROOM = 74;
  private static final int EXIT_PORT_TAKEN = 75;

  @Option(names = "--once", description = "Exit after the journey.")
  private boolean once;

  @Option(
      names = "--port-base",
      defaultValue = "" + SandboxSettings.PORT_BASE,
      description = "First of its ports (default ${DEFAULT-VALUE}); 0: free ones.")
  private int portBase;

  @Option(
      names = "--cluster",
      description = "Three brokers and every other part as processes of their own.")
  private boolean cluster;

  @Option(names = "--data", description = "Where everything is kept (default: made anew).")
  private @Nullable Path data;

  @Option(
      names = "--registry",
      defaultValue = "embedded",
      converter = RegistryName.class,
      description =
          "Schema registry: embedded, or apicurio, which is fetched once (default ${DEFAULT-VALUE}).")
  private RegistryKind registry = RegistryKind.EMBEDDED;

  @Spec private @Nullable CommandSpec spec;

  /** Runs until it is told to stop, or with {@code --once} until the journey is over. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Up())
            .setExecutionExceptionHandler(
                (failure, line, result) -> {
                  LOG.error("the sandbox could not run", failure);
                  return EXIT_FAULT;
                })
            .setParameterExceptionHandler(
                (problem, args) -> {
                  problem.getCommandLine().getErr().println(problem.getMessage());
                  return 64;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Path directory = data == null ? ownDirectory() : data.toAbsolutePath();
    SandboxSettings settings = new SandboxSettings(directory, portBase, true, registry);
    Optional<String> taken = cluster ? Optional.empty() : settings.takenPorts();
    if (taken.isPresent()) {
      err.println(taken.get());
      return EXIT_PORT_TAKEN;
    }
    Optional<Claim> claimed = Claim.on(directory);
    if (claimed.isEmpty()) {
      err.printf(
          "another sandbox is using %s: stop it, or give --port-base N or --data DIR%n", directory);
      return EXIT_PORT_TAKEN;
    }
    try (Claim claim = claimed.get()) {
      if (data == null) {
        claim.emptyDirectory();
      }
      registry.prepare(
          line -> {
            err.println(line);
            err.flush();
          });
      PrintWriter out = spec.commandLine().getOut();
      return cluster ? runCluster(directory, out, err) : run(settings, new Screen(out));
    } catch (BrokerRefusedException refused) {
      err.println(refused.refusal().sentence());
      return EXIT_NO_ROOM;
    } catch (RegistryRefusedException refused) {
      err.println(refused.getMessage());
      return EXIT_FAULT;
    }
  }

  private int run(SandboxSettings settings, Screen screen) throws Exception {
    try (Sandbox sandbox = Sandbox.start(settings)) {
      screen.ready();
      List<String> problems = new Journey(sandbox, PATIENCE, screen::saw).travel();
      screen.over(problems);
      if (!once) {
        screen.addresses(sandbox, settings.data());
        untilStopped();
      }
      return problems.isEmpty() ? 0 : 1;
    }
  }

  private int runCluster(Path directory, PrintWriter out, PrintWriter err) throws Exception {
    ClusterScreen screen = new ClusterScreen(out);
    ClusterSettings settings =
        ClusterSettings.in(directory).withPortBase(portBase).withRegistry(registry);
    try (ClusterExchange exchange = new ClusterExchange(settings, screen::saw)) {
      Cluster parts = exchange.cluster();
      Optional<String> taken = parts.refusals().stream().findFirst();
      if (taken.isPresent()) {
        err.println(taken.get());
        return EXIT_PORT_TAKEN;
      }
      parts.start();
      screen.journey().ready();
      List<String> problems = new Journey(exchange, PATIENCE, screen.journey()::saw).travel();
      screen.over(problems);
      if (!once) {
        screen.addresses(parts);
        untilStopped();
      }
      return problems.isEmpty() ? 0 : 1;
    } catch (IllegalStateException notReady) {
      err.println(notReady.getMessage());
      return EXIT_FAULT;
    }
  }

  private static void untilStopped() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
    stopped.await();
  }

  /** A directory of its own for each port base. */
  private Path ownDirectory() {
    Path home = Path.of(System.getProperty("origin.home", "."));
    return home.resolve("target/origin/" + (cluster ? "cluster-" : "up-") + portBase)
        .toAbsolutePath();
  }
}
