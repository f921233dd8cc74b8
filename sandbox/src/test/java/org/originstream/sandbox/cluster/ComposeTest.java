package org.originstream.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.adapter.ChannelSettings;
import org.originstream.adapter.SettingsReader;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.settings.SettingsFile;
import org.originstream.formats.settings.SettingsReading;
import org.originstream.sandbox.customs.SampleCustoms;
import org.originstream.sandbox.house.Repository;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;
import picocli.CommandLine.Option;

/** What the engine would complain of, or silently do otherwise, is found without an engine. */
class ComposeTest {
  private static final String FILES = "/etc/originstream/";
  private static final Pattern PORT = Pattern.compile("//127\\.0\\.0\\.1:([0-9]+)");

  @TempDir Path data;

  @Test
  void it_has_the_members_of_a_local_cluster_and_provisions_before_they_start() throws Exception {
    Set<String> expected =
        localMembers().stream()
            .map(MemberSpec::name)
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add("provision");
    assertThat(ComposeFile.read().services().keySet()).isEqualTo(expected);
  }

  @Test
  void each_member_starts_the_same_main_with_the_same_file_and_environment() throws Exception {
    for (MemberSpec local : localMembers()) {
      if (local.kind() == MemberKind.BROKER || local.kind() == MemberKind.REGISTRY) {
        continue;
      }
      List<String> started = started(local.name());
      assertThat(started.subList(3, started.size()))
          .as(local.name())
          .isEqualTo(local.main().stream().map(w -> w.replace(deploy() + "/", FILES)).toList());
      Set<String> environment =
          new TreeSet<>(ComposeFile.read().environment(local.name()).keySet());
      environment.remove("ORIGIN_LOG_LEVEL");
      assertThat(environment)
          .as(local.name())
          .isEqualTo(new TreeSet<>(local.environment().keySet()));
    }
  }

  @Test
  void every_reference_leads_somewhere() throws Exception {
    ComposeFile compose = ComposeFile.read();
    List<String> broken = new ArrayList<>();
    for (var service : compose.services().entrySet()) {
      for (String needed : needed(service.getValue())) {
        if (!compose.services().containsKey(needed)) {
          broken.add(service.getKey() + " depends on " + needed);
        }
      }
      for (String volume : ComposeFile.list(service.getValue(), "volumes")) {
        String source = volume.split(":", 2)[0];
        boolean there =
            source.startsWith(".")
                ? Files.exists(Repository.file("").resolve(source).normalize())
                : compose.volumes().contains(source);
        if (!there) {
          broken.add(service.getKey() + " mounts " + source);
        }
      }
      if (service.getValue().get("build") instanceof Map<?, ?> build) {
        assertThat(Repository.file(ComposeFile.text(build, "dockerfile"))).isRegularFile();
        assertThat(Dockerfile.stages()).contains(ComposeFile.text(build, "target"));
      } else {
        assertThat(ComposeFile.text(service.getValue(), "image"))
            .matches("[a-z-]+/[a-z-]+:[0-9.]+");
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void no_two_services_listen_on_one_port_and_clients_go_where_the_brokers_listen()
      throws Exception {
    ComposeFile compose = ComposeFile.read();
    List<String> ports = new ArrayList<>();
    List<String> brokers = new ArrayList<>();
    for (String name : compose.services().keySet()) {
      Map<String, String> environment = compose.environment(name);
      Stream.of("ORIGIN_PORT", "QUARKUS_HTTP_PORT")
          .filter(environment::containsKey)
          .map(environment::get)
          .forEach(ports::add);
      PORT.matcher(environment.getOrDefault("KAFKA_LISTENERS", ""))
          .results()
          .forEach(found -> ports.add(found.group(1)));
      if (name.startsWith("broker-")) {
        brokers.add(
            environment.getOrDefault("KAFKA_ADVERTISED_LISTENERS", "").replace("PLAINTEXT://", ""));
      }
    }
    assertThat(ports).doesNotHaveDuplicates().hasSize(15);
    assertThat(compose.environment("door-1").get("ORIGIN_BOOTSTRAP_SERVERS"))
        .isEqualTo(String.join(",", brokers));
  }

  @ParameterizedTest
  @MethodSource("countries")
  void an_adapter_can_work_by_its_file_and_environment(NodeCode country) throws Exception {
    String name = "adapter-" + country;
    Map<String, String> given = read(name, ComposeFile.read().environment(name));
    assertThat(SettingsReader.read(country, given))
        .isInstanceOf(org.originstream.adapter.SettingsReading.Read.class);
  }

  @Test
  void the_files_of_door_and_processor_hold_only_options_there_are() throws Exception {
    for (String name : List.of("door-1", "processor-1", "processor-2")) {
      String kind = name.substring(0, name.indexOf('-'));
      Class<?> main = Class.forName(started(name).get(3));
      assertThat(read(kind, ComposeFile.read().environment(name)).keySet())
          .as(name)
          .isNotEmpty()
          .allSatisfy(key -> assertThat(options(main)).contains("--" + key.replace('.', '-')));
    }
  }

  @Test
  void every_image_starts_a_main_that_is_there() throws Exception {
    for (String name : ComposeFile.read().services().keySet()) {
      if (ComposeFile.read().service(name).containsKey("build")) {
        assertThat(Class.forName(started(name).get(3)).getMethod("main", String[].class))
            .as(name)
            .isNotNull();
      }
    }
  }

  @Test
  @NeedsTool(Tool.DOCKER)
  void the_engine_itself_accepts_it() throws Exception {
    Process config =
        new ProcessBuilder("docker", "compose", "config", "--quiet")
            .directory(Repository.file("").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(config.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(config.waitFor()).as(said).isZero();
  }

  static List<NodeCode> countries() {
    return SampleCustoms.countries();
  }

  private static List<String> needed(Map<?, ?> service) {
    return ComposeFile.map(service, "depends_on").keySet().stream().map(Object::toString).toList();
  }

  /** The image's entry point, then the service's command or else the image's. */
  private static List<String> started(String name) throws IOException {
    Map<?, ?> service = ComposeFile.read().service(name);
    String target = ComposeFile.text(ComposeFile.map(service, "build"), "target");
    List<String> words = new ArrayList<>(Dockerfile.words(target, "ENTRYPOINT"));
    List<String> command = ComposeFile.list(service, "command");
    words.addAll(command.isEmpty() ? Dockerfile.words(target, "CMD") : command);
    return words;
  }

  private static Map<String, String> read(String file, Map<String, String> environment) {
    return switch (SettingsFile.read(
        Repository.file("deploy").resolve(file + ".properties"), environment)) {
      case SettingsReading.Read read -> read.values();
      case SettingsReading.Unusable bad -> throw new AssertionError(bad.problems());
    };
  }

  private static List<String> options(Class<?> main) {
    return Stream.of(main.getDeclaredFields())
        .map(field -> field.getAnnotation(Option.class))
        .filter(java.util.Objects::nonNull)
        .flatMap(option -> Stream.of(option.names()))
        .toList();
  }

  private List<MemberSpec> localMembers() {
    Map<NodeCode, ChannelSettings> destinations = new HashMap<>();
    for (NodeCode country : SampleCustoms.countries()) {
      destinations.put(
          country,
          country.code().equals("ae")
              ? new ChannelSettings.Directory(data)
              : new ChannelSettings.Webhook(
                  URI.create("http://127.0.0.1:1/"), List.of("s"), Duration.ofSeconds(5)));
    }
    return new Roster(
            ClusterSettings.in(data)
                .withFiles(Repository.file("deploy"))
                .withDestinations(destinations),
            new ClusterPorts(19_080))
        .members();
  }

  private static String deploy() {
    return Repository.file("deploy").toAbsolutePath().normalize().toString();
  }
}
