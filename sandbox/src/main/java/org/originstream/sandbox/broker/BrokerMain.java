package org.originstream.sandbox.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Time;
import org.originstream.formats.settings.SettingsFile;
import org.originstream.formats.settings.SettingsReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * One node of a cluster as a process: it formats its storage once, and is broker and controller.
 */
@Command(
    name = "origin broker",
    mixinStandardHelpOptions = true,
    description = "One broker and controller, set by a file and KAFKA_… of the environment.",
    footer = {
      "",
      "Exit codes: 0 stopped, 64 usage, 70 it could not start, 74 no room or directory in use,",
      "            78 settings not in order."
    })
public final class BrokerMain implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerMain.class);
  private static final int EXIT_USAGE = 64;
  private static final int EXIT_FAULT = 70;
  private static final int EXIT_NO_ROOM = 74;
  private static final int EXIT_SETTINGS = 78;
  private static final String CLUSTER_ID = "CLUSTER_ID";

  @Option(names = "--properties", required = true, description = "What all nodes share.")
  private Path properties = Path.of("");

  @Option(names = "--light", description = "Small buffers and few threads, for one machine.")
  private boolean light;

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new BrokerMain())
            .setExecutionExceptionHandler(
                (failure, line, result) -> {
                  LOG.error("the broker could not start", failure);
                  return EXIT_FAULT;
                })
            .setParameterExceptionHandler(
                (problem, args) -> {
                  problem.getCommandLine().getErr().println(problem.getMessage());
                  return EXIT_USAGE;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    return switch (SettingsFile.read(properties, System.getenv())) {
      case SettingsReading.Unusable bad -> {
        bad.problems().forEach(LOG::error);
        yield EXIT_SETTINGS;
      }
      case SettingsReading.Read read ->
          run(NodeSettings.over(read.values(), light, System.getenv()), System.getenv());
    };
  }

  private static int run(Properties settings, Map<String, String> environment) throws Exception {
    KafkaConfig config;
    try {
      config = KafkaConfig.fromProps(settings);
    } catch (ConfigException unusable) {
      LOG.error("the broker's settings: {}", unusable.getMessage());
      return EXIT_SETTINGS;
    }
    String clusterId = environment.get(CLUSTER_ID);
    if (clusterId == null) {
      LOG.error("{} is not set: give all nodes of the cluster the same one", CLUSTER_ID);
      return EXIT_SETTINGS;
    }
    DataDirectory directory = new DataDirectory(Path.of(config.metadataLogDir()));
    var refusal = directory.refusal();
    if (refusal.isPresent()) {
      LOG.error(refusal.get().sentence());
      return EXIT_NO_ROOM;
    }
    directory.formatOnce(clusterId, config.nodeId());
    serve(config, directory.path());
    return 0;
  }

  private static void serve(KafkaConfig config, Path directory) {
    new BrokerEnd(directory).explain();
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    LOG.atInfo().addKeyValue("node", config.nodeId()).log("the broker takes requests");
    server.awaitShutdown();
  }
}
