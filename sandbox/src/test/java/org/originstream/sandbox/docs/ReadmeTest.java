package org.originstream.sandbox.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.adapter.SettingsReader;
import org.originstream.sandbox.house.Repository;

/** What README.md says without running it. */
class ReadmeTest {
  private static final int LINES_MAX = 150;
  private static final List<String> OF_THE_LAUNCHER = List.of("help", "test");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  @TempDir Path directory;

  @Test
  void it_is_short() throws IOException {
    assertThat(Readme.read().text().lines()).hasSizeLessThanOrEqualTo(LINES_MAX);
  }

  @Test
  void every_block_of_commands_is_run_or_checked_and_none_is_marked_otherwise() throws IOException {
    String text = Readme.read().text();
    long fences = text.lines().filter(line -> line.matches("```(sh|bash|shell|console)")).count();
    assertThat(Readme.read().blocks()).hasSize((int) fences);
    assertThat(text.lines().filter(line -> line.matches("```(bash|shell|console)"))).isEmpty();
  }

  @Test
  void every_command_of_the_launcher_exists_with_the_options_it_is_given() throws Exception {
    assertThat(Readme.read().launches()).contains("./origin up", "./origin test");
    for (String launch : Readme.read().launches()) {
      String[] words = launch.split(" +", -1);
      assertThat(words.length > 1 ? words[1] : "help").as(launch).isIn(known());
      OPTION
          .matcher(launch)
          .results()
          .forEach(option -> assertThat(help(words[1])).as(launch).contains(option.group()));
    }
  }

  /** The tables name every option and key there is, so that none is known to its author alone. */
  @ParameterizedTest
  @ValueSource(strings = {"up", "door", "processor", "adapter"})
  void the_table_of_the_configuration_names_every_option(String command) throws IOException {
    String configuration = Readme.read().configuration();
    assertThat(OPTION.matcher(help(command)).results().map(found -> found.group()).distinct())
        .filteredOn(option -> !List.of("--help", "--version").contains(option))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(configuration).contains("`" + option + "`"));
  }

  @Test
  void the_table_of_the_configuration_names_every_key_of_an_adapter() throws IOException {
    String configuration = Readme.read().configuration();
    assertThat(SettingsReader.KEYS)
        .allSatisfy(key -> assertThat(configuration).contains("`" + key + "`"));
  }

  @Test
  void every_link_leads_somewhere_and_every_page_of_the_docs_is_linked() throws IOException {
    List<String> links = Readme.read().links();
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Repository.file(link)).exists());
    try (Stream<Path> docs = Files.list(Repository.file("docs"))) {
      assertThat(docs.map(page -> "docs/" + page.getFileName())).isSubsetOf(links);
    }
  }

  private static List<String> known() throws IOException {
    List<String> known = new ArrayList<>(Launcher.mains().keySet());
    known.addAll(OF_THE_LAUNCHER);
    return known;
  }

  private String help(String command) {
    try {
      return command.equals("test")
          ? Files.readString(Repository.file("origin"))
          : Shell.run(Launcher.standIn(directory) + " " + command + " --help", Map.of()).printed();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
