package org.originstream.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** docs/replay.md and the command name the same options and exit codes. */
class ReplayPageTest {
  private static final Path PAGE = Path.of("..", "docs", "replay.md");

  @Test
  void the_page_names_every_option_and_every_exit_code() throws IOException {
    String page = Files.readString(PAGE);
    Console console = new Console(System.out, System.err, false);
    CommandSpec spec = new CommandLine(new ReplayCommand(console, new Stopping())).getCommandSpec();
    assertThat(spec.options())
        .filteredOn(option -> !option.usageHelp() && !option.versionHelp())
        .isNotEmpty()
        .allSatisfy(option -> assertThat(page).contains("`" + option.longestName() + "`"));
    assertThat(ExitCode.values())
        .allSatisfy(
            code -> assertThat(page).containsPattern("(?m)^\\|.*\\b" + code.number() + "\\b"));
  }
}
