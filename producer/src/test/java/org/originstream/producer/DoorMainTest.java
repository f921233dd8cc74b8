package org.originstream.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.reference.ReferenceFiles;

class DoorMainTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void settings_that_are_not_in_order_end_it_with_all_that_is_wrong() {
    assertThat(
            run(
                "--bootstrap-servers",
                "broker",
                "--nodes",
                "kr,China,zz",
                "--port",
                "70000",
                "--state-dir",
                "x"))
        .isEqualTo(78);
    assertThat(said())
        .contains("bootstrapServers: 'broker' names no broker; give host:port")
        .contains("port: 70000 is no port")
        .contains("nodes: 'China' is not two lower-case letters")
        .contains("nodes: zz is no participant; register it first")
        .doesNotContain("kr is");
  }

  @Test
  void reference_files_that_are_not_there_are_a_matter_of_settings() {
    assertThat(
            run(
                "--bootstrap-servers",
                "b:1",
                "--nodes",
                "kr",
                "--state-dir",
                "x",
                "--reference",
                "/no/such/directory"))
        .isEqualTo(78);
    assertThat(said()).contains("reference: ").contains("/no/such/directory");
  }

  @Test
  void an_option_that_is_missing_is_named() {
    assertThat(run("--nodes", "kr")).isEqualTo(64);
    assertThat(said()).contains("--bootstrap-servers", "--state-dir");
  }

  @Test
  void help_comes_with_an_example() {
    assertThat(run("--help")).isZero();
    assertThat(said()).contains("Example: ./origin door");
  }

  @Test
  void settings_in_order_have_no_problems() {
    DoorSettings settings =
        new DoorSettings(
            "door",
            "one:9092, two:9092",
            0,
            Path.of("x"),
            List.of(new NodeCode("kr")),
            ReferenceFiles.load().orThrow());
    assertThat(settings.problems()).isEmpty();
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return DoorMain.run(out, out, arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
