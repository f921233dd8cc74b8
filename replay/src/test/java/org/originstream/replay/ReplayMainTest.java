package org.originstream.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void all_that_is_wrong_is_said_at_once_each_in_a_sentence_with_its_fix() {
    int code =
        run(
            "--from",
            "yesterday",
            "--to",
            "2025-11-01T09:30",
            "--country",
            "japan",
            "--issuing-country",
            "1",
            "--certificate",
            "CN-1",
            "--verdict",
            "maybe",
            "--kind",
            "Isued",
            "--limit",
            "0",
            "--order",
            "size",
            "--frm",
            "--output",
            ".",
            "--command-config",
            directory.resolve("none").toString());
    assertThat(code).isEqualTo(64);
    assertThat(text(err).lines())
        .hasSize(14)
        .anyMatch(line -> line.startsWith("--bootstrap-servers is missing"))
        .anyMatch(line -> line.startsWith("--from: 'yesterday' is no time; write a date"))
        .anyMatch(line -> line.startsWith("--to: '2025-11-01T09:30' is no time"))
        .anyMatch(line -> line.contains("'japan' is no country; write two letters"))
        .anyMatch(line -> line.startsWith("--issuing-country: '1'"))
        .anyMatch(line -> line.startsWith("--certificate: 'CN-1' is no key"))
        .anyMatch(line -> line.contains("the verdicts are accepted, refused, held"))
        .anyMatch(line -> line.contains("no kind of event 'Isued'") && line.contains("Issued"))
        .anyMatch(line -> line.startsWith("--limit: '0'"))
        .anyMatch(line -> line.startsWith("--order: 'size'"))
        .anyMatch(line -> line.contains("no option --frm"))
        .anyMatch(line -> line.startsWith("--output: . is a directory"))
        .anyMatch(line -> line.contains("none cannot be read"))
        .last()
        .isEqualTo("try: ./origin replay --help");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void a_window_that_ends_before_it_begins_is_refused() {
    assertThat(run("--bootstrap-servers", "h:1", "--from", "2025-11-02", "--to", "2025-11-02"))
        .isEqualTo(64);
    assertThat(text(err)).contains("--from 2025-11-02 is not before --to 2025-11-02");
  }

  @Test
  void client_settings_that_cannot_be_read_have_their_own_code() {
    String file = directory.resolve("none").toString();
    assertThat(run("--bootstrap-servers", "h:1", "--command-config", file)).isEqualTo(66);
  }

  @Test
  void settings_that_kafka_refuses_are_told_in_one_sentence() throws IOException {
    Path file = Files.writeString(directory.resolve("c"), "security.protocol=MAGIC\n");
    assertThat(run("--bootstrap-servers", "127.0.0.1:9", "--command-config", file.toString()))
        .isEqualTo(78);
    assertThat(text(err).lines()).hasSize(1);
  }

  @Test
  void a_broker_that_does_not_answer_is_told_in_one_sentence() throws IOException {
    Path quick =
        Files.writeString(
            directory.resolve("c"), "default.api.timeout.ms=400\nrequest.timeout.ms=300\n");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String brokers = "127.0.0.1:" + port;
    assertThat(run("--bootstrap-servers", brokers, "--command-config", quick.toString()))
        .isEqualTo(69);
    assertThat(text(err)).startsWith("no broker answers at " + brokers);
    assertThat(text(err).lines()).hasSize(1);
    err.reset();
    assertThat(run("--bootstrap-servers", "nowhere.invalid:9092")).isEqualTo(69);
    assertThat(text(err)).startsWith("no broker answers at nowhere.invalid:9092");
  }

  @Test
  void help_has_examples_and_every_exit_code() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains("Examples:");
    for (ExitCode code : ExitCode.values()) {
      assertThat(text(out)).contains(" " + code.number() + " ");
    }
  }

  @Test
  void no_settings_of_the_caller_make_it_a_member_of_a_group_or_a_writer() {
    Map<String, Object> settings =
        HistoryClient.settings(
            "h:1",
            Map.of(
                "group.id",
                "g",
                "enable.auto.commit",
                "true",
                "isolation.level",
                "read_uncommitted",
                "allow.auto.create.topics",
                "true",
                "client.id",
                "me"));
    assertThat(settings)
        .doesNotContainKeys("group.id", "group.instance.id")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("allow.auto.create.topics", false)
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("client.id", "me");
  }

  private int run(String... arguments) {
    return ReplayMain.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
