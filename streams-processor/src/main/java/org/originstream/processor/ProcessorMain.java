package org.originstream.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.settings.SettingsArguments;
import org.originstream.processor.runtime.Processor;
import org.originstream.processor.runtime.ProcessorSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The processor as a process of its own. */
@Command(
    name = "./origin processor",
    mixinStandardHelpOptions = true,
    description = "Decides what has been submitted, and writes it to where it belongs.",
    footer = {
      "",
      "Example: ./origin processor --bootstrap-servers 127.0.0.1:19092 --partitions 4 \\",
      "           --state-dir /var/lib/origin/processor",
      "Exit codes: 0 stopped by Ctrl-C or SIGTERM, 64 usage, 70 stopped on a fault, 78 settings not in order."
    })
public final class ProcessorMain implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessorMain.class);
  private static final int EXIT_USAGE = 64;
  private static final int EXIT_FAULT = 70;
  private static final int EXIT_SETTINGS = 78;

  @Option(
      names = "--name",
      description =
          "Unlike any other processor's, the same in every life (default: from the host"
              + " and the state directory).")
  private @Nullable String name;

  @Option(names = "--bootstrap-servers", required = true, description = "Brokers, host:port,…")
  private String bootstrapServers = "";

  @Option(names = "--partitions", required = true, description = "The cluster's P.")
  private int partitions;

  @Option(names = "--replicas", defaultValue = "3", description = "Copies (default 3).")
  private int replicas;

  @Option(names = "--state-dir", required = true, description = "Where cases are kept on disk.")
  private Path stateDirectory = Path.of("");

  @Option(names = "--threads", defaultValue = "1", description = "Stream threads (default 1).")
  private int threads;

  @Option(
      names = "--status-port",
      defaultValue = "0",
      description = "Port of the status (0: free).")
  private int statusPort;

  // Its lines have become options by the time it is parsed; it is here to be accepted and
  // explained.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = SettingsArguments.OPTION,
      description = "File of these options, for example state.dir=$${STATE}.")
  private @Nullable Path settings;

  private int exit;

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) {
    System.exit(
        switch (SettingsArguments.expand(List.of(arguments), System.getenv())) {
          case SettingsArguments.Refused refused -> refuse(refused.problems());
          case SettingsArguments.Expanded all -> run(all);
        });
  }

  private static int run(SettingsArguments.Expanded all) {
    ProcessorMain main = new ProcessorMain();
    int usage =
        new CommandLine(main)
            .setOverwrittenOptionsAllowed(true)
            .setParameterExceptionHandler(
                (problem, args) -> {
                  problem.getCommandLine().getErr().println(problem.getMessage());
                  return all.fromFile() ? EXIT_SETTINGS : EXIT_USAGE;
                })
            .execute(all.arguments().toArray(String[]::new));
    return usage != 0 ? usage : main.exit;
  }

  @Override
  public void run() {
    ProcessorSettings asked =
        new ProcessorSettings(
            name == null ? InstanceName.of(stateDirectory) : name,
            bootstrapServers,
            partitions,
            replicas,
            stateDirectory,
            threads,
            Duration.ofMillis(100),
            statusPort);
    List<String> problems = asked.problems();
    exit = problems.isEmpty() ? runWith(asked) : refuse(problems);
  }

  /** The JVM, left alone, would end with 128 and the number of the signal. */
  private static void stop(Processor processor) {
    if (processor.hasEnded()) {
      return; // the process ends by itself, with a code of its own
    }
    System.err.println("stopping …");
    processor.close();
    System.err.println("stopped");
    Runtime.getRuntime().halt(0);
  }

  private static int refuse(List<String> problems) {
    problems.forEach(problem -> LOG.error("{}", problem));
    return EXIT_SETTINGS;
  }

  private static int runWith(ProcessorSettings settings) {
    try (Processor processor = Processor.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(processor)));
      LOG.atInfo().addKeyValue("statusPort", processor.statusPort()).log("processor started");
      @Nullable Throwable fault = processor.awaitEnd();
      return fault == null ? 0 : EXIT_FAULT;
    } catch (IOException e) {
      LOG.error("the processor could not start: {}", e.getMessage());
      return EXIT_SETTINGS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
