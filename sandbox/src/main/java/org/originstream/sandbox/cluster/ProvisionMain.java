package org.originstream.sandbox.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.sandbox.Provisioning;
import org.originstream.sandbox.registry.ApicurioFilling;
import org.originstream.schemas.topic.ClusterShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a cluster's topics and gives its registry the schemas; safe to run again. */
@Command(
    name = "origin provision",
    mixinStandardHelpOptions = true,
    description = "Makes the topics, gives Apicurio Registry its schemas, and ends.",
    footer = {
      "",
      "Exit codes: 0 everything is there, 64 usage, 69 the cluster or registry is not."
    })
public final class ProvisionMain implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ProvisionMain.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int EXIT_USAGE = 64;
  private static final int EXIT_UNAVAILABLE = 69;

  @Option(
      names = "--bootstrap-servers",
      required = true,
      defaultValue = "${env:ORIGIN_BOOTSTRAP_SERVERS}",
      description = "Brokers, host:port,… (default: ORIGIN_BOOTSTRAP_SERVERS)")
  private String bootstrapServers = "";

  @Option(names = "--partitions", required = true, description = "The cluster's P, for its life.")
  private int partitions;

  @Option(names = "--replicas", defaultValue = "3", description = "Copies (default 3).")
  private int replicas;

  @Option(names = "--registry", description = "Address of an Apicurio Registry, if there is one.")
  private @Nullable URI registry;

  /** Provisions once and ends. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new ProvisionMain())
            .setExecutionExceptionHandler(
                (failure, line, result) -> {
                  LOG.error("not everything is there: {}", failure.getMessage());
                  return EXIT_UNAVAILABLE;
                })
            .setParameterExceptionHandler(
                (problem, args) -> {
                  problem.getCommandLine().getErr().println(problem.getMessage());
                  return EXIT_USAGE;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    Provisioning.topics(
        bootstrapServers,
        ReferenceFiles.load().orThrow().participants().nodes().keySet(),
        new ClusterShape(partitions, replicas));
    if (registry != null) {
      ApicurioFilling filling = new ApicurioFilling(registry);
      if (!filling.answers(PATIENCE, () -> true)) {
        LOG.error("the registry at {} does not answer", registry);
        return EXIT_UNAVAILABLE;
      }
      filling.fill();
    }
    return 0;
  }
}
