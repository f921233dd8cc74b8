package org.originstream.sandbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceNamesTest {
  private static final Pattern A_TEST =
      Pattern.compile(
          "^\\s*@(Test|Property|ParameterizedTest|RepeatedTest|TestFactory|Example)\\b",
          Pattern.MULTILINE);

  /** Tests that other classes inherit, and run under their names. */
  private static final Pattern INHERITED =
      Pattern.compile("^(public )?(abstract class|interface) ", Pattern.MULTILINE);

  /** The build runs these names and no others. */
  private static final Pattern A_TEST_NAME = Pattern.compile(".*(Test|Properties|IT)\\.java");

  private static final Set<String> NO_NAMES_OF_THE_TRADE =
      Set.of("util", "utils", "common", "impl", "service", "manager", "dto", "helper", "helpers");

  @Test
  void every_class_with_tests_has_a_name_the_build_runs() throws IOException {
    List<Path> withTests =
        Repository.javaFiles("test").stream()
            .filter(file -> A_TEST.matcher(text(file)).find())
            .filter(file -> !INHERITED.matcher(text(file)).find())
            .toList();
    assertThat(withTests).isNotEmpty();
    assertThat(withTests)
        .allSatisfy(file -> assertThat(file.getFileName().toString()).matches(A_TEST_NAME));
  }

  @Test
  void every_package_says_what_is_in_it() throws IOException {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(
            directory ->
                assertThat(directory.resolve("package-info.java"))
                    .exists()
                    .content()
                    .contains("@NullMarked", "/**"));
  }

  @Test
  void packages_are_named_in_the_words_of_the_trade() throws IOException {
    assertThat(packages())
        .allSatisfy(
            directory ->
                assertThat(NO_NAMES_OF_THE_TRADE)
                    .doesNotContain(directory.getFileName().toString()));
  }

  private static List<Path> packages() throws IOException {
    return Repository.javaFiles("main").stream()
        .flatMap(file -> Stream.ofNullable(file.getParent()))
        .distinct()
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
