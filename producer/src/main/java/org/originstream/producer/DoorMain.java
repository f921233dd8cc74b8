package org.originstream.producer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.reference.ReferenceLoad;
import org.originstream.formats.settings.SettingsArguments;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A door as a process of its own. */
@Command(
    name = "./origin door",
    mixinStandardHelpOptions = true,
    description = "Takes events of the exporting side by HTTP and publishes them.",
    footer = {
      "",
      "Example: ./origin door --bootstrap-servers 127.0.0.1:19092 --nodes cn,kr --port 19080 \\",
      "           --state-dir /var/lib/origin/door",
      "Exit codes: 0 stopped by Ctrl-C or SIGTERM, 64 usage, 69 port taken, no broker, or state directory in use, 78 settings not in order."
    })
public final class DoorMain implements Callable<Integer> {
  private static final int EXIT_USAGE = 64;
  private static final int EXIT_UNAVAILABLE = 69;
  private static final int EXIT_SETTINGS = 78;

  @Option(names = "--bootstrap-servers", required = true, description = "Brokers, host:port,…")
  private String bootstrapServers = "";

  @Option(names = "--nodes", required = true, split = ",", description = "Exporting nodes served.")
  private List<String> nodes = List.of();

  @Option(names = "--port", defaultValue = "19080", description = "Port (default 19080; 0: free).")
  private int port;

  @Option(names = "--name", defaultValue = "door", description = "Tells doors apart.")
  private String name = "";

  @Option(
      names = "--state-dir",
      required = true,
      description = "Where claims and receipts are kept on disk.")
  private Path stateDirectory = Path.of("");

  // Its lines have become options by the time it is parsed; it is here to be accepted and
  // explained.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = SettingsArguments.OPTION,
      description = "File of these options, for example bootstrap.servers=$${BROKERS}.")
  private @Nullable Path settings;

  @Option(names = "--reference", description = "Directory of reference files (default: shipped).")
  private @Nullable Path reference;

  private final PrintStream out;
  private final PrintStream err;

  private DoorMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs until it is told to stop, or ends at once if it cannot start; the exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return switch (SettingsArguments.expand(List.of(arguments), System.getenv())) {
      case SettingsArguments.Refused refused -> {
        refused.problems().forEach(err::println);
        yield EXIT_SETTINGS;
      }
      case SettingsArguments.Expanded all -> run(out, err, all);
    };
  }

  private static int run(PrintStream out, PrintStream err, SettingsArguments.Expanded all) {
    return new CommandLine(new DoorMain(out, err))
        .setOverwrittenOptionsAllowed(true)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(
            (problem, args) -> {
              problem.getCommandLine().getErr().println(problem.getMessage());
              return all.fromFile() ? EXIT_SETTINGS : EXIT_USAGE;
            })
        .execute(all.arguments().toArray(String[]::new));
  }

  @Override
  public Integer call() throws InterruptedException {
    List<String> problems = new ArrayList<>();
    nodes.stream()
        .filter(node -> !NodeCode.isCode(node))
        .forEach(node -> problems.add("nodes: '" + node + "' is not two lower-case letters"));
    Optional<DoorSettings> asked = asked(problems);
    asked.ifPresent(s -> problems.addAll(s.problems()));
    if (!problems.isEmpty() || asked.isEmpty()) {
      problems.forEach(err::println);
      return EXIT_SETTINGS;
    }
    return serve(asked.get());
  }

  private Optional<DoorSettings> asked(List<String> problems) {
    if (reference != null && !Files.isDirectory(reference)) {
      problems.add("reference: " + reference + " is no directory; name one of reference files");
      return Optional.empty();
    }
    return switch (reference == null ? ReferenceFiles.load() : ReferenceFiles.load(reference)) {
      case ReferenceLoad.Refused refused -> {
        refused.problems().forEach(problem -> problems.add("reference: " + problem));
        yield Optional.empty();
      }
      case ReferenceLoad.Loaded loaded -> Optional.of(asked(loaded));
    };
  }

  private DoorSettings asked(ReferenceLoad.Loaded loaded) {
    List<NodeCode> codes = nodes.stream().filter(NodeCode::isCode).map(NodeCode::new).toList();
    return new DoorSettings(
        name, bootstrapServers, port, stateDirectory, codes, loaded.reference());
  }

  private int serve(DoorSettings settings) throws InterruptedException {
    Door door;
    try {
      door = Door.start(settings);
    } catch (IOException | RuntimeException failure) {
      err.println(
          "the door cannot start: "
              + rootOf(failure).getMessage()
              + " (brokers: "
              + settings.bootstrapServers()
              + ")");
      return EXIT_UNAVAILABLE;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  err.println("stopping …");
                  door.close();
                  err.println("stopped");
                  err.flush();
                  // Left alone, the JVM would end with 128 and the number of the signal.
                  Runtime.getRuntime().halt(0);
                }));
    out.println("door of " + settings.nodes() + ": http://127.0.0.1:" + door.port() + "/v1/events");
    new CountDownLatch(1).await(); // the hook ends the process
    return 0;
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
