package org.originstream.sandbox.cluster;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.originstream.adapter.AdapterMain;
import org.originstream.adapter.ChannelSettings;
import org.originstream.domain.event.NodeCode;
import org.originstream.processor.ProcessorMain;
import org.originstream.producer.DoorMain;
import org.originstream.sandbox.broker.BrokerMain;
import org.originstream.sandbox.registry.RegistryKind;

/** Who belongs to a cluster, and how each is started from the configuration files. */
final class Roster {
  private static final String HOST = "127.0.0.1";

  /** The cluster's own name in its storage: 16 bytes, and no secret. */
  private static final String CLUSTER_ID =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("originstream-one".getBytes(StandardCharsets.US_ASCII));

  /** A lost broker is noticed in three seconds; on a busy wide network that would be too early. */
  private static final Map<String, String> NOTICED_SOON =
      Map.of(
          "KAFKA_BROKER_SESSION_TIMEOUT_MS", "3000",
          "KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500",
          "KAFKA_REPLICA_LAG_TIME_MAX_MS", "5000",
          "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");

  private final ClusterSettings settings;
  private final ClusterPorts ports;

  Roster(ClusterSettings settings, ClusterPorts ports) {
    this.settings = settings;
    this.ports = ports;
  }

  /** All members, in the order in which they are started. */
  List<MemberSpec> members() {
    List<MemberSpec> all = new ArrayList<>();
    brokerNumbers().mapToObj(this::broker).forEach(all::add);
    all.add(registry());
    IntStream.rangeClosed(1, settings.doors()).mapToObj(this::door).forEach(all::add);
    IntStream.rangeClosed(1, settings.processors()).mapToObj(this::processor).forEach(all::add);
    settings.destinations().entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().code()))
        .map(entry -> adapter(entry.getKey(), entry.getValue()))
        .forEach(all::add);
    return all.stream()
        .map(spec -> spec.with(settings.environment().getOrDefault(spec.name(), Map.of())))
        .map(this::withItsMain)
        .toList();
  }

  private MemberSpec withItsMain(MemberSpec spec) {
    String main = settings.mains().get(spec.kind());
    return main == null ? spec : spec.withMain(main);
  }

  /** The brokers' addresses, for clients. */
  String bootstrapServers() {
    return brokerNumbers()
        .mapToObj(n -> HOST + ":" + ports.of("broker-" + n))
        .collect(Collectors.joining(","));
  }

  private static IntStream brokerNumbers() {
    return IntStream.rangeClosed(1, ClusterSettings.BROKERS);
  }

  private MemberSpec broker(int number) {
    String name = "broker-" + number;
    String address = HOST + ":" + ports.of(name);
    String voters =
        brokerNumbers()
            .mapToObj(n -> "%d@%s:%d".formatted(n, HOST, ports.of("controller-" + n)))
            .collect(Collectors.joining(","));
    Map<String, String> environment = new HashMap<>(NOTICED_SOON);
    environment.put("CLUSTER_ID", CLUSTER_ID);
    environment.put("KAFKA_NODE_ID", Integer.toString(number));
    environment.put("KAFKA_LOG_DIRS", state(name).toString());
    environment.put(
        "KAFKA_LISTENERS",
        "PLAINTEXT://%s,CONTROLLER://%s:%d"
            .formatted(address, HOST, ports.of("controller-" + number)));
    environment.put("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://" + address);
    environment.put("KAFKA_CONTROLLER_QUORUM_VOTERS", voters);
    return new MemberSpec(
        name,
        MemberKind.BROKER,
        List.of(BrokerMain.class.getName(), "--light", "--properties", file("broker")),
        environment,
        state(name),
        URI.create("kafka://" + address),
        ReadyProbe.broker(address, number));
  }

  private MemberSpec registry() {
    String name = "registry";
    int port = ports.of(name);
    URI address = URI.create("http://" + HOST + ":" + port);
    String path = settings.registry() == RegistryKind.APICURIO ? "/apis/ccompat/v7/" : "/";
    return new MemberSpec(
        name,
        MemberKind.REGISTRY,
        List.of(
            RegistryMain.class.getName(),
            settings.registry().name(),
            Integer.toString(port),
            state(name).toString()),
        Map.of(),
        state(name),
        address.resolve(path),
        ReadyProbe.http(address.resolve(path + "subjects")));
  }

  private MemberSpec door(int number) {
    String name = "door-" + number;
    return client(
        name,
        MemberKind.DOOR,
        List.of(DoorMain.class.getName(), "--settings", file("door")),
        Map.of("ORIGIN_NAME", name, "ORIGIN_STATE_DIR", state(name).toString()));
  }

  private MemberSpec processor(int number) {
    String name = "processor-" + number;
    return client(
        name,
        MemberKind.PROCESSOR,
        List.of(ProcessorMain.class.getName(), "--settings", file("processor")),
        Map.of(
            "ORIGIN_NAME", name,
            "ORIGIN_PARTITIONS", Integer.toString(settings.partitions()),
            "ORIGIN_STATE_DIR", state(name).toString()));
  }

  private MemberSpec adapter(NodeCode country, ChannelSettings channel) {
    String name = "adapter-" + country;
    Map<String, String> environment = new HashMap<>();
    // Short enough to watch a delivery being parked on one machine.
    environment.put("ORIGIN_RETRY_SCHEDULE", "PT0S,PT0.2S,PT0.5S,PT1S,PT2S,PT5S");
    switch (channel) {
      case ChannelSettings.Webhook webhook -> {
        environment.put("ORIGIN_WEBHOOK_ENDPOINT", webhook.endpoint().toString());
        environment.put("ORIGIN_WEBHOOK_SECRETS", String.join(",", webhook.secrets()));
      }
      case ChannelSettings.Directory directory ->
          environment.put("ORIGIN_DIRECTORY", directory.path().toString());
    }
    return client(
        name,
        MemberKind.ADAPTER,
        List.of(AdapterMain.class.getName(), "--country", country.code(), "--settings", file(name)),
        environment);
  }

  private MemberSpec client(
      String name, MemberKind kind, List<String> main, Map<String, String> environment) {
    URI address = URI.create("http://" + HOST + ":" + ports.of(name));
    return new MemberSpec(
            name,
            kind,
            main,
            environment,
            state(name),
            address,
            ReadyProbe.http(address.resolve("/health")))
        .with(
            Map.of(
                "ORIGIN_BOOTSTRAP_SERVERS", bootstrapServers(),
                "ORIGIN_PORT", Integer.toString(ports.of(name))));
  }

  private Path state(String name) {
    return settings.data().resolve("state").resolve(name);
  }

  private String file(String name) {
    return settings.files().resolve(name + ".properties").toString();
  }
}
