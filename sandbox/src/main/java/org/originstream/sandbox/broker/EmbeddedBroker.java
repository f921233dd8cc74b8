package org.originstream.sandbox.broker;

import java.nio.file.Path;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.originstream.sandbox.port.PortProbe;
import org.originstream.sandbox.port.Ports;

/**
 * A Kafka broker and controller in this JVM, on the loopback address.
 *
 * <p>It is the real server with one replica of everything. What it cannot do is what one node
 * cannot do: survive its own loss.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final BrokerSettings settings;
  private final KafkaRaftServer server;

  private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
    this.settings = settings;
    this.server = server;
  }

  /**
   * Starts a broker and returns once it takes requests.
   *
   * @param dataDirectory made when missing; a later start on it finds the same topics
   * @param brokerPort 1 to 65535, or 0 for a free one
   * @param controllerPort 1 to 65535, or 0 for a free one
   * @throws BrokerRefusedException when a port is taken or the directory cannot be used
   */
  public static EmbeddedBroker start(Path dataDirectory, int brokerPort, int controllerPort) {
    BrokerSettings settings =
        new BrokerSettings(
            dataDirectory.toAbsolutePath().normalize(),
            portOrFree(brokerPort),
            portOrFree(controllerPort));
    refusal(settings).ifPresent(EmbeddedBroker::refuse);
    DiskFullFilter.brokerRunsHere();
    return new EmbeddedBroker(settings, started(settings));
  }

  /** {@code host:port}, as clients want it in {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  public int brokerPort() {
    return settings.brokerPort();
  }

  public Path dataDirectory() {
    return settings.dataDirectory();
  }

  /** Stops in order and returns once everything is on disk. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static int portOrFree(int port) {
    return port == 0 ? Ports.free() : port;
  }

  private static Optional<BrokerRefusal> refusal(BrokerSettings settings) {
    return portRefusal(settings.brokerPort(), "the Kafka broker")
        .or(() -> portRefusal(settings.controllerPort(), "the Kafka controller"))
        .or(() -> new DataDirectory(settings.dataDirectory()).refusal());
  }

  private static Optional<BrokerRefusal> portRefusal(int port, String purpose) {
    return switch (Ports.probe(port, purpose)) {
      case PortProbe.Free free -> Optional.empty();
      case PortProbe.Taken taken -> Optional.of(new BrokerRefusal.PortUnavailable(taken));
    };
  }

  private static void refuse(BrokerRefusal refusal) {
    throw new BrokerRefusedException(refusal);
  }

  private static KafkaRaftServer started(BrokerSettings settings) {
    try {
      new DataDirectory(settings.dataDirectory()).formatOnce();
    } catch (Exception failed) {
      throw new BrokerRefusedException(
          new BrokerRefusal.DirectoryUnusable(
              settings.dataDirectory(), String.valueOf(failed.getMessage())));
    }
    new BrokerEnd(settings.dataDirectory()).explain();
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings.toProperties()), Time.SYSTEM);
    server.startup();
    return server;
  }
}
