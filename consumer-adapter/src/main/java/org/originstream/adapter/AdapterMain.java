package org.originstream.adapter;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.settings.SettingsFile;

/** One country's adapter as a process: {@code --country jp --settings FILE}. */
public final class AdapterMain {
  static final int USAGE = 64;
  static final int UNAVAILABLE = 69;
  static final int CONFIGURATION = 78;
  private static final String HELP =
      "usage: --country CC --settings FILE   (CC: two lower-case letters; FILE: key=value lines)";

  private AdapterMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    int code = run(List.of(arguments), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs until the process is told to stop; returns at once if it cannot start. */
  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    Optional<String> country = option(arguments, "--country").filter(NodeCode::isCode);
    Optional<Path> file = option(arguments, "--settings").map(Path::of);
    if (arguments.contains("--help")) {
      out.println(HELP);
      out.println(
          "exit codes: 0 stopped by Ctrl-C or SIGTERM, 64 usage, 69 cannot start, 78 settings");
      out.println("keys of FILE: " + String.join(", ", new TreeSet<>(SettingsReader.KEYS)));
      return 0;
    }
    if (arguments.size() != 4 || country.isEmpty() || file.isEmpty()) {
      err.println(HELP);
      return USAGE;
    }
    return switch (SettingsFile.read(file.get(), System.getenv())) {
      case org.originstream.formats.settings.SettingsReading.Unusable bad ->
          refuse(bad.problems(), err);
      case org.originstream.formats.settings.SettingsReading.Read read ->
          start(new NodeCode(country.get()), file.get(), read.values(), out, err);
    };
  }

  private static int start(
      NodeCode country, Path file, Map<String, String> given, PrintStream out, PrintStream err)
      throws InterruptedException {
    return switch (SettingsReader.read(country, given)) {
      case SettingsReading.Unusable bad ->
          refuse(bad.problems().stream().map(problem -> file + ": " + problem).toList(), err);
      case SettingsReading.Read read -> work(read.settings(), out, err);
    };
  }

  private static int refuse(List<String> problems, PrintStream err) {
    problems.forEach(err::println);
    return CONFIGURATION;
  }

  private static int work(AdapterSettings settings, PrintStream out, PrintStream err)
      throws InterruptedException {
    Adapter adapter;
    try {
      adapter = Adapter.start(settings);
    } catch (RuntimeException failure) {
      err.println(
          "the adapter of " + settings.node() + " cannot start: " + rootOf(failure).getMessage());
      return UNAVAILABLE;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  err.println("stopping …");
                  adapter.close();
                  err.println("stopped");
                  err.flush();
                  // Left alone, the JVM would end with 128 and the number of the signal.
                  Runtime.getRuntime().halt(0);
                }));
    out.println(
        "adapter of "
            + settings.node()
            + ": feedback door at http://127.0.0.1:"
            + adapter.port()
            + "/v1/feedback");
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

  private static Optional<String> option(List<String> arguments, String name) {
    int at = arguments.indexOf(name);
    return at >= 0 && at + 1 < arguments.size()
        ? Optional.of(arguments.get(at + 1))
        : Optional.empty();
  }
}
