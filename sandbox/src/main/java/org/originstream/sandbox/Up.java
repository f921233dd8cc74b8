package org.originstream.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.sandbox.SandboxSettings.Service;
import org.originstream.sandbox.broker.BrokerRefusedException;
import org.originstream.sandbox.journey.Journey;
import org.originstream.sandbox.journey.Sighting;
import org.originstream.sandbox.journey.Stage;
import org.originstream.sandbox.journey.Traveller;
import org.originstream.sandbox.port.PortProbe;
import org.originstream.sandbox.port.Ports;
import org.originstream.schemas.topic.TopicCatalogue;
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
  private static final int EXIT_PORT_TAKEN = 75;

  @Option(names = "--once", description = "Exit after the journey.")
  private boolean once;

  @Option(
      names = "--port-base",
      defaultValue = "19080",
      description = "First of ten ports (default ${DEFAULT-VALUE}); 0 takes free ones.")
  private int portBase;

  @Option(names = "--data", description = "Where everything is kept (default: made anew).")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  /** Runs until it is told to stop, or with {@code --once} until the journey is over. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Up())
            .setExecutionExceptionHandler(
                (failure, line, result) -> {
                  LOG.error("the sandbox could not run", failure);
                  return 70;
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
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String taken = takenPorts();
    if (!taken.isEmpty()) {
      err.println(taken);
      return EXIT_PORT_TAKEN;
    }
    Path directory = data == null ? ownDirectory() : data.toAbsolutePath();
    Optional<Claim> claim = Claim.on(directory);
    if (claim.isEmpty()) {
      err.printf(
          "another sandbox is using %s: stop it, or give --port-base N or --data DIR%n", directory);
      return EXIT_PORT_TAKEN;
    }
    if (data == null) {
      empty(directory);
    }
    try (Sandbox sandbox = Sandbox.start(new SandboxSettings(directory, portBase, true))) {
      int exit = journey(sandbox, out);
      if (once) {
        return exit;
      }
      addresses(sandbox, directory, out);
      untilStopped();
      return exit;
    } catch (BrokerRefusedException refused) {
      err.println(refused.refusal().sentence());
      return 74;
    } finally {
      claim.get().close();
    }
  }

  private int journey(Sandbox sandbox, PrintWriter out)
      throws IOException, InterruptedException, java.util.concurrent.ExecutionException {
    Map<String, String> names =
        Journey.travellers().stream()
            .collect(Collectors.toMap(Traveller::certificate, Traveller::name));
    AtomicReference<@Nullable Duration> firstDelivery = new AtomicReference<>();
    out.printf("ready after %s; the journey begins%n%n", seconds(sinceStart()));
    Journey journey =
        new Journey(
            sandbox,
            PATIENCE,
            sighting -> {
              if (sighting.stage() == Stage.DELIVERED) {
                firstDelivery.compareAndSet(null, sinceStart());
              }
              out.println(line(sighting, names));
              out.flush();
            });
    List<String> problems = journey.travel();
    figures(out, firstDelivery.get());
    if (problems.isEmpty()) {
      out.println("every certificate reached its expected state");
      out.flush();
      return 0;
    }
    problems.forEach(problem -> out.println("NOT AS EXPECTED  " + problem));
    out.flush();
    return 1;
  }

  private static String line(Sighting sighting, Map<String, String> names) {
    String rules =
        sighting.rules().isEmpty() ? "" : "  rules: " + String.join(" ", sighting.rules());
    return String.format(
        Locale.ROOT,
        "%8s  %-13s %-24s %s%s",
        seconds(sinceStart()),
        sighting.stage(),
        names.getOrDefault(sighting.certificate(), "?"),
        sighting.certificate(),
        rules);
  }

  private static void figures(PrintWriter out, @Nullable Duration firstDelivery) {
    out.printf(
        "%nfirst delivery %s after start (at most 20 s); memory %s MiB for all of it (at most 1536)%n",
        firstDelivery == null ? "never" : seconds(firstDelivery),
        Memory.residentMiB().map(String::valueOf).orElse("unknown"));
  }

  private static void addresses(Sandbox sandbox, Path directory, PrintWriter out) {
    out.printf("%nrunning; stop with Ctrl-C. Data: %s%n%n", directory);
    out.printf("  %-12s %s%n", "broker", sandbox.bootstrapServers());
    sandbox.addresses().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(a -> out.printf("  %-12s %s%n", a.getKey(), a.getValue()));
    out.printf(
        """

        try:
          curl %s/v1/certificates/CN/CN-DEMO-3100/R259900000120001
          curl %s/openapi.json
          kcat -b %s -t %s -C -e -f '%%k %%h\\n'
        """,
        sandbox.address("status"),
        sandbox.address("door"),
        sandbox.bootstrapServers(),
        TopicCatalogue.certificates(new NodeCode("jp")));
    out.flush();
  }

  private static void untilStopped() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
    stopped.await();
  }

  /** One sentence about the taken ports; empty if none is. */
  private String takenPorts() {
    if (portBase == 0) {
      return "";
    }
    List<String> taken =
        Stream.of(Service.values())
            .map(service -> Ports.probe(portBase + service.offset(), service.purpose()))
            .filter(PortProbe.Taken.class::isInstance)
            .map(probe -> ((PortProbe.Taken) probe).sentence())
            .toList();
    return taken.isEmpty()
        ? ""
        : taken.get(0) + (taken.size() > 1 ? "; " + (taken.size() - 1) + " more are taken" : "");
  }

  /** A directory of its own for each port base. */
  private Path ownDirectory() {
    Path home = Path.of(System.getProperty("origin.home", "."));
    return home.resolve("target/origin/up-" + portBase).toAbsolutePath();
  }

  private static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> tree = Files.walk(directory)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Duration sinceStart() {
    return Duration.ofMillis(
        System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
