package org.originstream.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.originstream.adapter.Adapter;
import org.originstream.adapter.AdapterSettings;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.processor.runtime.Processor;
import org.originstream.processor.runtime.ProcessorSettings;
import org.originstream.producer.Door;
import org.originstream.producer.DoorSettings;
import org.originstream.sandbox.SandboxSettings.Service;
import org.originstream.sandbox.broker.EmbeddedBroker;
import org.originstream.sandbox.customs.SampleCustoms;
import org.originstream.sandbox.journey.Exchange;
import org.originstream.sandbox.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker, registry, door, processor, adapters and customs in one process. */
public final class Sandbox implements Exchange, AutoCloseable {
  /** How many partitions every decided topic has here. */
  public static final int PARTITIONS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
  private static final Map<NodeCode, Service> FEEDBACK =
      Map.of(
          new NodeCode("jp"),
          Service.FEEDBACK_JP,
          new NodeCode("id"),
          Service.FEEDBACK_ID,
          new NodeCode("ca"),
          Service.FEEDBACK_CA,
          new NodeCode("cn"),
          Service.FEEDBACK_CN,
          new NodeCode("ae"),
          Service.FEEDBACK_AE);

  private final SandboxSettings settings;
  private final ReferenceData reference = ReferenceFiles.load().orThrow();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final SampleCustoms customs;
  private final Map<String, URI> addresses = new LinkedHashMap<>();
  private final Consumer<String> starting;
  private String bootstrapServers = "";

  private Sandbox(SandboxSettings settings, Consumer<String> starting) {
    this.starting = starting;
    this.settings = settings;
    this.customs = new SampleCustoms(settings.data());
  }

  /**
   * Starts everything; what had started is closed again if a part fails.
   *
   * @throws Exception whatever the part that failed threw
   */
  public static Sandbox start(SandboxSettings settings) throws Exception {
    return start(settings, part -> {});
  }

  /**
   * Starts everything; what had started is closed again if a part fails.
   *
   * @param starting told of each part before it is started
   * @throws Exception whatever the part that failed threw
   */
  static Sandbox start(SandboxSettings settings, Consumer<String> starting) throws Exception {
    Sandbox sandbox = new Sandbox(settings, starting);
    try {
      sandbox.startAll();
      return sandbox;
    } catch (Exception e) {
      sandbox.close();
      throw e;
    }
  }

  private void startAll() throws Exception {
    starting.accept("broker");
    EmbeddedBroker broker =
        opened(
            EmbeddedBroker.start(
                settings.data().resolve("broker"),
                settings.port(Service.BROKER),
                settings.port(Service.CONTROLLER)));
    bootstrapServers = broker.bootstrapServers();
    starting.accept("topics");
    Provisioning.topics(bootstrapServers, nodes(), PARTITIONS);
    starting.accept("registry");
    Registry registry = opened(settings.registry().open(settings.data().resolve("registry")));
    URI registryAddress = registry.start(settings.port(Service.REGISTRY));
    if (settings.processor()) {
      starting.accept("processor");
      Processor processor = opened(Processor.start(processorSettings()));
      addresses.put("status", loopback(processor.statusPort()));
    }
    starting.accept("door");
    Door door =
        opened(
            Door.start(
                new DoorSettings(
                    "sandbox",
                    bootstrapServers,
                    settings.port(Service.DOOR),
                    settings.data().resolve("door"),
                    nodes(),
                    reference)));
    addresses.put("door", loopback(door.port()));
    addresses.put("registry", registryAddress);
    opened(customs);
    starting.accept("adapters and customs");
    for (NodeCode country : SampleCustoms.countries()) {
      addresses.put("feedback." + country, open(country));
    }
  }

  private ProcessorSettings processorSettings() {
    return ProcessorSettings.sandbox(
        bootstrapServers,
        PARTITIONS,
        settings.data().resolve("processor"),
        settings.port(Service.STATUS));
  }

  /** Customs and adapter of one country; the address of its feedback door. */
  private URI open(NodeCode country) throws IOException {
    CompletableFuture<URI> feedback = new CompletableFuture<>();
    Adapter adapter =
        opened(
            Adapter.start(
                AdapterSettings.of(country, bootstrapServers, customs.open(country, feedback))
                    .withRetries(RetrySchedule.SANDBOX)
                    .withPort(settings.port(FEEDBACK.getOrDefault(country, Service.FEEDBACK_JP)))));
    URI address = loopback(adapter.port());
    feedback.complete(address.resolve("/v1/feedback"));
    return address;
  }

  @Override
  public List<Path> ledgers() {
    return customs.ledgers();
  }

  @Override
  public URI door() {
    return address("door");
  }

  @Override
  public List<NodeCode> nodes() {
    return reference.participants().nodes().keySet().stream().sorted().toList();
  }

  @Override
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /**
   * Where one part listens.
   *
   * @param name door, status, registry or feedback.cc
   * @throws IllegalArgumentException if no such part was started
   */
  public URI address(String name) {
    URI address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("nothing named " + name + " was started");
    }
    return address;
  }

  /** Where everything else listens, by name. */
  public Map<String, URI> addresses() {
    return Map.copyOf(addresses);
  }

  private <T extends AutoCloseable> T opened(T resource) {
    running.push(resource);
    return resource;
  }

  private static URI loopback(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    // Kafka's clients cut their closing short in a thread that is interrupted.
    boolean interrupted = Thread.interrupted();
    closeAll();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeAll() {
    while (!running.isEmpty()) {
      AutoCloseable resource = running.pop();
      try {
        resource.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.warn("{} did not close in order", resource.getClass().getSimpleName(), e);
      }
    }
  }
}
