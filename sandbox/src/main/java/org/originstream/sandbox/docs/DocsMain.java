package org.originstream.sandbox.docs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./origin docs}: writes the pages that the code writes, and says which changed. */
@Command(
    name = "./origin docs",
    mixinStandardHelpOptions = true,
    description = "Writes the golden pages of docs/ again, and says which changed.",
    footer = {
      "",
      "Example: ./origin docs",
      "Exit codes: 0 all pages are current now, 64 usage, 74 a page cannot be written."
    })
public final class DocsMain implements Callable<Integer> {
  private static final int EXIT_NOT_WRITABLE = 74;

  @Option(names = "--into", description = "Directory of the pages (default: docs/ of this tree).")
  private @Nullable Path into;

  @Spec private @Nullable CommandSpec spec;

  /** Writes what changed and ends. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new DocsMain())
            .setParameterExceptionHandler(
                (problem, args) -> {
                  problem.getCommandLine().getErr().println(problem.getMessage());
                  return 64;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path directory = into == null ? Path.of(System.getProperty("origin.home", "."), "docs") : into;
    try {
      List<Path> written = write(directory);
      written.forEach(page -> out.println("written: " + page));
      out.printf("%d of %d pages changed%n", written.size(), GoldenPages.all().size());
      return 0;
    } catch (IOException e) {
      err.println("the pages cannot be written to " + directory + ": " + e.getMessage());
      return EXIT_NOT_WRITABLE;
    } finally {
      out.flush();
    }
  }

  private static List<Path> write(Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> page : GoldenPages.all().entrySet()) {
      Path file = directory.resolve(page.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
        Files.writeString(file, page.getValue());
        written.add(file);
      }
    }
    return written;
  }
}
