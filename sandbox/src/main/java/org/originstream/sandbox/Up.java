package org.originstream.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.originstream.sandbox.broker.BrokerRefusal;
import org.originstream.sandbox.broker.BrokerRefusedException;
import org.originstream.sandbox.registry.RegistryKind;
import org.originstream.sandbox.registry.RegistryRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./origin up}: everything in one process, and certificates travelling while you watch. */
@Command(
    name = "./origin up",
    mixinStandardHelpOptions = true,
    description = "Starts everything in one process and shows each certificate's journey.",
    footer = {
      "",
      "Example: ./origin up --once",
      "Exit codes: 0 every certificate arrived as expected, 1 one did not (both also when it is",
      "            stopped afterwards by Ctrl-C or SIGTERM), 64 usage, 70 a part could not start,",
      "            74 no room on the disk or a directory that cannot be used, 75 a port or the",
      "            directory is taken, 130 or 143 stopped before the journey was over.",
      "A first delivery or a memory beyond its promise is said in words and changes no exit code.",
      "NO_COLOR=1 switches colours off; they are only used on a terminal."
    })
public final class Up implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Up.class);
  private static final int EXIT_NOT_OVER = 1;
  private static final int EXIT_USAGE = 64;
  static final int EXIT_FAULT = 70;
  private static final int EXIT_NO_ROOM = 74;
  static final int EXIT_PORT_TAKEN = 75;

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
    System.exit(command().execute(arguments));
  }

  /** The command, with its own words for what goes wrong. */
  public static CommandLine command() {
    return new CommandLine(new Up())
        .setExecutionExceptionHandler(
            (failure, line, result) -> {
              LOG.error("the sandbox could not run", failure);
              return EXIT_FAULT;
            })
        .setParameterExceptionHandler(
            (problem, args) -> {
              PrintWriter err = problem.getCommandLine().getErr();
              err.println(problem.getMessage());
              err.println("try: ./origin up --help");
              err.flush();
              return EXIT_USAGE;
            });
  }

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (portBase < 0 || portBase > SandboxSettings.PORT_BASE_MAX) {
      throw new ParameterException(
          line,
          "--port-base is %d, and runs from 1 to %d, or is 0 for free ports"
              .formatted(portBase, SandboxSettings.PORT_BASE_MAX));
    }
    Path directory = data == null ? ownDirectory() : data.toAbsolutePath();
    SandboxSettings settings = new SandboxSettings(directory, portBase, true, registry);
    Optional<String> taken = cluster ? Optional.empty() : settings.takenPorts();
    if (taken.isPresent()) {
      return refuse(EXIT_PORT_TAKEN, taken.get());
    }
    try (Stopping stopping = Stopping.onSignal(line.getErr())) {
      return claimAndRun(settings, stopping);
    }
  }

  private int claimAndRun(SandboxSettings settings, Stopping stopping) throws Exception {
    Optional<Claim> claimed;
    try {
      claimed = Claim.on(settings.data());
    } catch (IOException unusable) {
      return refuse(
          EXIT_NO_ROOM,
          BrokerRefusal.DirectoryUnusable.because(settings.data(), unusable).sentence());
    }
    if (claimed.isEmpty()) {
      return refuse(
          EXIT_PORT_TAKEN,
          "another sandbox is using %s: stop it, or give --port-base N or --data DIR"
              .formatted(settings.data()));
    }
    try (Claim claim = claimed.get()) {
      return runIn(claim, settings, stopping);
    } catch (BrokerRefusedException refused) {
      return refuse(EXIT_NO_ROOM, refused.refusal().sentence());
    } catch (RegistryRefusedException refused) {
      return refuse(EXIT_FAULT, refused.getMessage());
    } catch (Exception cut) {
      if (stopping.isAsked()) {
        LOG.atDebug().setCause(cut).log("stopped in the middle of something");
        return EXIT_NOT_OVER;
      }
      throw cut;
    }
  }

  private int runIn(Claim claim, SandboxSettings settings, Stopping stopping) throws Exception {
    if (data == null) {
      claim.emptyDirectory();
    }
    registry.prepare(
        line -> {
          err().println(line);
          err().flush();
        });
    UpRun run = new UpRun(once, Objects.requireNonNull(spec).commandLine(), stopping);
    int exit = cluster ? run.asProcesses(settings) : run.inOneProcess(settings);
    if (data == null && exit == 0) {
      // After a journey that went wrong there is something to look at.
      claim.emptyDirectory();
    }
    return exit;
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  private int refuse(int exit, @Nullable String sentence) {
    err().println(sentence);
    err().flush();
    return exit;
  }

  /** A directory of its own for each port base. */
  private Path ownDirectory() {
    Path home = Path.of(System.getProperty("origin.home", "."));
    return home.resolve("target/origin/" + (cluster ? "cluster-" : "up-") + portBase)
        .toAbsolutePath();
  }
}
