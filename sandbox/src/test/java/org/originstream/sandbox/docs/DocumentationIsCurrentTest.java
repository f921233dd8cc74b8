package org.originstream.sandbox.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.sandbox.house.Repository;
import picocli.CommandLine;

class DocumentationIsCurrentTest {
  private static final Path DOCS = Repository.file("docs");

  @TempDir Path directory;

  @Test
  void every_page_is_what_the_code_writes() throws IOException {
    for (var page : GoldenPages.all().entrySet()) {
      assertThat(DOCS.resolve(page.getKey()))
          .as("docs/%s; ./origin docs writes it anew", page.getKey())
          .content()
          .isEqualTo(page.getValue());
    }
  }

  @Test
  void every_page_that_says_that_the_code_wrote_it_is_compared_here() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(files.filter(DocumentationIsCurrentTest::isByTheCode).map(Path::getFileName))
          .isNotEmpty()
          .map(String::valueOf)
          .isSubsetOf(GoldenPages.all().keySet());
    }
  }

  @Test
  void a_page_that_is_missing_or_old_is_written_again_and_named() throws IOException {
    int all = GoldenPages.all().size();
    assertThat(docs()).contains(all + " of " + all + " pages changed");
    Files.writeString(directory.resolve("topics.md"), "of yesterday\n");
    Files.delete(directory.resolve("topology.txt"));

    String said = docs();

    assertThat(said.lines())
        .containsExactly(
            "written: " + directory.resolve("topics.md"),
            "written: " + directory.resolve("topology.txt"),
            "2 of " + all + " pages changed");
    assertThat(docs()).isEqualTo("0 of " + all + " pages changed" + System.lineSeparator());
  }

  private String docs() {
    StringWriter said = new StringWriter();
    int exit =
        new CommandLine(new DocsMain())
            .setOut(new PrintWriter(said))
            .execute("--into", directory.toString());
    assertThat(exit).isZero();
    return said.toString();
  }

  private static boolean isByTheCode(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.readString(file).toLowerCase(Locale.ROOT).contains("written by the");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
