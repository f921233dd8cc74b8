package org.originstream.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.originstream.adapter.Adapter;
import org.originstream.adapter.AdapterSettings;
import org.originstream.adapter.ChannelSettings;
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
import org.originstream.sandbox.customs.DirectoryCustoms;
import org.originstream.sandbox.customs.WebCustoms;
import org.originstream.sandbox.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker, registry, door, processor, adapters and customs in one process. */
public final class Sandbox implements AutoCloseable {
  /** How many partitions every decided topic has here. */
  public static final int PARTITIONS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String SECRET = "whsec_c2FuZGJveC1zYW5kYm94LXNhbmRib3gtc2FuZGJveCE=";
  private static final NodeCode BY_DIRECTORY = new NodeCode("ae");
  private static final Map<NodeCode, Service> IMPORTING =
      Map.of(
          new NodeCode("jp"),
          Service.FEEDBACK_JP,
          new NodeCode("id"),
          Service.FEEDBACK_ID,
          new NodeCode("ca"),
          Service.FEEDBACK_CA,
          new NodeCode("cn"),
          Service.FEEDBACK_CN,
          BY_DIRECTORY,
          Service.FEEDBACK_AE);

  private final SandboxSettings settings;
  private final ReferenceData reference = ReferenceFiles.load().orThrow();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Map<String, URI> addresses = new LinkedHashMap<>();
  private String bootstrapServers = "";

  private Sandbox(SandboxSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything; what had started is closed again if a part fails.
   *
   * @throws Exception whatever the part that failed threw
   */
  public static Sandbox start(SandboxSettings settings) throws Exception {
    Sandbox sandbox = new Sandbox(settings);
    try {
      sandbox.startAll();
      return sandbox;
    } catch (Exception e) {
      sandbox.close();
      throw e;
    }
  }

  private void startAll() throws Exception {
    EmbeddedBroker broker =
        opened(
            EmbeddedBroker.start(
                settings.data().resolve("broker"),
                settings.port(Service.BROKER),
                settings.port(Service.CONTROLLER)));
    bootstrapServers = broker.bootstrapServers();
    Provisioning.topics(bootstrapServers, nodes(), PARTITIONS);
    Registry registry = opened(settings.registry().open(settings.data().resolve("registry")));
    URI registryAddress = registry.start(settings.port(Service.REGISTRY));
    if (settings.processor()) {
      Processor processor = opened(Processor.start(processorSettings()));
      addresses.put("status", loopback(processor.statusPort()));
    }
    Door door =
        opened(
            Door.start(
                new DoorSettings(
                    "sandbox", bootstrapServers, settings.port(Service.DOOR), nodes(), reference)));
    addresses.put("door", loopback(door.port()));
    addresses.put("registry", registryAddress);
    for (NodeCode country : IMPORTING.keySet().stream().sorted().toList()) {
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
                AdapterSettings.of(country, bootstrapServers, channel(country, feedback))
                    .withRetries(RetrySchedule.SANDBOX)
                    .withPort(
                        settings.port(IMPORTING.getOrDefault(country, Service.FEEDBACK_JP)))));
    URI address = loopback(adapter.port());
    feedback.complete(address.resolve("/v1/feedback"));
    return address;
  }

  private ChannelSettings channel(NodeCode country, CompletableFuture<URI> feedback)
      throws IOException {
    Path ledger = ledger(settings.data(), country);
    if (country.equals(BY_DIRECTORY)) {
      Path directory = settings.data().resolve("delivered").resolve(country.code());
      opened(new DirectoryCustoms(country, directory, ledger, feedback));
      return new ChannelSettings.Directory(directory);
    }
    WebCustoms customs = opened(new WebCustoms(country, SECRET, ledger, feedback));
    return new ChannelSettings.Webhook(customs.endpoint(), List.of(SECRET), DEADLINE);
  }

  /** The ledger file of a country's customs. */
  public static Path ledger(Path data, NodeCode country) {
    return data.resolve("customs").resolve(country.code() + ".ledger.jsonl");
  }

  /** The ledger files of all importing countries. */
  public List<Path> ledgers() {
    return IMPORTING.keySet().stream().sorted().map(c -> ledger(settings.data(), c)).toList();
  }

  /** All participants. */
  public List<NodeCode> nodes() {
    return reference.participants().nodes().keySet().stream().sorted().toList();
  }

  /** Where clients find the broker. */
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
