package org.originstream.producer;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.reference.ReferenceLoad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A door as a process of its own. */
@Command(
    name = "origin door",
    mixinStandardHelpOptions = true,
    description = "Takes events of the exporting side by HTTP and publishes them.",
    footer = {
      "",
      "Example: origin door --bootstrap-servers 127.0.0.1:19092 --nodes cn,kr --port 19080",
      "Exit codes: 0 stopped, 64 usage, 78 settings not in order."
    })
public final class DoorMain implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(DoorMain.class);
  private static final int EXIT_SETTINGS = 78;

  @Option(names = "--bootstrap-servers", required = true, description = "Brokers, host:port,…")
  private String bootstrapServers = "";

  @Option(names = "--nodes", required = true, split = ",", description = "Exporting nodes served.")
  private List<String> nodes = List.of();

  @Option(names = "--port", defaultValue = "19080", description = "Port (default 19080; 0: free).")
  private int port;

  @Option(names = "--name", defaultValue = "door", description = "Tells doors apart.")
  private String name = "";

  @Option(names = "--reference", description = "Directory of reference files (default: shipped).")
  private @Nullable Path reference;

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new DoorMain())
            .setParameterExceptionHandler(
                (problem, args) -> {
                  problem.getCommandLine().getErr().println(problem.getMessage());
                  return 64;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    ReferenceLoad load = reference == null ? ReferenceFiles.load() : ReferenceFiles.load(reference);
    return switch (load) {
      case ReferenceLoad.Refused refused -> {
        refused.problems().forEach(problem -> LOG.error("{}", problem));
        yield EXIT_SETTINGS;
      }
      case ReferenceLoad.Loaded loaded ->
          serve(
              new DoorSettings(
                  name,
                  bootstrapServers,
                  port,
                  nodes.stream().map(NodeCode::new).toList(),
                  loaded.reference()));
    };
  }

  private static int serve(DoorSettings settings) throws Exception {
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      problems.forEach(problem -> LOG.error("{}", problem));
      return EXIT_SETTINGS;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    try (Door door = Door.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      LOG.atInfo().addKeyValue("port", door.port()).log("the door is open");
      stopped.await();
    }
    return 0;
  }
}
