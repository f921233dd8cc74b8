package org.originstream.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdapterMainTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void without_arguments_it_says_how_to_use_it() throws Exception {
    assertThat(run()).isEqualTo(64);
    assertThat(run("--country", "JPN", "--settings", "x")).isEqualTo(64);
    assertThat(said()).contains("usage: --country CC --settings FILE");
  }

  @Test
  void asked_for_help_it_names_every_key_and_ends_well() throws Exception {
    assertThat(run("--help")).isZero();
    assertThat(said()).contains("usage: --country CC").contains(SettingsReader.KEYS);
  }

  @Test
  void unusable_settings_end_it_before_anything_opens_naming_file_key_and_rule() throws Exception {
    Path file = Files.writeString(directory.resolve("jp.properties"), "channel=pigeon\n");
    assertThat(run("--country", "jp", "--settings", file.toString())).isEqualTo(78);
    assertThat(said())
        .contains(file + ": channel: is webhook or directory, not 'pigeon'")
        .contains(file + ": bootstrap.servers: is missing");
  }

  @Test
  void a_key_that_stands_there_twice_is_refused() throws Exception {
    Path file = Files.writeString(directory.resolve("jp.properties"), "channel=a\nchannel=b\n");
    assertThat(run("--country", "jp", "--settings", file.toString())).isEqualTo(78);
    assertThat(said()).contains("channel: stands there twice; keep one");
  }

  @Test
  void a_taken_port_ends_it_with_one_sentence() throws Exception {
    try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path file =
          Files.writeString(
              directory.resolve("jp.properties"),
              "bootstrap.servers=127.0.0.1:1\nchannel=directory\ndirectory.path="
                  + directory
                  + "\nhttp.port="
                  + holder.getLocalPort());
      assertThat(run("--country", "jp", "--settings", file.toString())).isEqualTo(69);
      assertThat(said()).contains("the adapter of jp cannot start: Address already in use");
    }
  }

  @Test
  void a_file_that_is_not_there_is_named() throws Exception {
    assertThat(run("--country", "jp", "--settings", "/no/such/file")).isEqualTo(78);
    assertThat(said()).contains("/no/such/file: cannot be read");
  }

  private int run(String... arguments) throws InterruptedException {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return AdapterMain.run(List.of(arguments), out, out);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
