package org.originstream.sandbox.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.sandbox.Sandbox;
import org.originstream.sandbox.SandboxSettings;
import org.originstream.sandbox.tool.Tool;

/** Every command of README.md, run against a running sandbox, in the order of the page. */
class ReadmeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  @TempDir static Path directory;
  @TempDir static Path data;

  private static Map<String, String> standIns = Map.of();
  private static Optional<Sandbox> sandbox = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    Sandbox started = Sandbox.start(new SandboxSettings(data, 0, true));
    sandbox = Optional.of(started);
    standIns = standIns(started);
  }

  @AfterAll
  static void stop() {
    sandbox.ifPresent(Sandbox::close);
  }

  @TestFactory
  Stream<DynamicTest> every_command_does_what_the_page_shows() throws IOException {
    List<Readme.Block> blocks = Readme.read().blocks();
    assertThat(blocks).hasSizeGreaterThan(7);
    return blocks.stream()
        .filter(block -> !block.isOnlyChecked())
        .map(block -> DynamicTest.dynamicTest(block.title(), () -> run(block)));
  }

  private static void run(Readme.Block block) {
    for (Tool tool : List.of(Tool.CURL, Tool.KCAT)) {
      if (block.needs(tool.id()) && !tool.isRequired()) {
        Assumptions.assumeTrue(tool.program().isPresent(), tool.missing());
      }
    }
    String script = here(block.script());
    // What a reader sees a moment later is what counts: a delivery takes its time.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Shell.Ended ended = Shell.run(script, Map.of("ORIGIN_DOOR", address("door")));
              assertThat(ended.exitCode()).as(ended.printed()).isZero();
              assertThat(block.shows(onThePage(ended.printed())))
                  .as("%s%nshows%n%s%nbut prints%n%s", block.script(), block.shown(), ended)
                  .isTrue();
            });
  }

  private static String here(String script) {
    String moved = script;
    for (Map.Entry<String, String> standIn : standIns.entrySet()) {
      moved = moved.replace(standIn.getKey(), standIn.getValue());
    }
    assertThat(moved)
        .as("every port of the page is known here")
        .doesNotContain(":1908", "$base", "base+");
    return moved;
  }

  /** Files are elsewhere here; what is printed of them is compared as the page has it. */
  private static String onThePage(String printed) {
    return printed.replace(directory + "/", "target/");
  }

  /** What stands on the page, and what takes its place here. */
  private static Map<String, String> standIns(Sandbox started) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("./origin", Launcher.standIn(directory).toString());
    all.put("target/origin/up-$base/", data + "/");
    all.put("target/", directory + "/");
    all.put("127.0.0.1:$((base+3))", started.bootstrapServers());
    all.put("$((base+1))", port("status"));
    all.put("$((base+2))", port("registry"));
    all.put("$((base+5))", port("feedback.jp"));
    all.put("$base", port("door"));
    return all;
  }

  private static String address(String part) {
    return sandbox.orElseThrow().address(part).toString();
  }

  private static String port(String part) {
    return Integer.toString(sandbox.orElseThrow().address(part).getPort());
  }
}
