package org.originstream.sandbox.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The checked-out sources, as the tests of this module find them. */
public final class Repository {
  private static final Path ROOT = root();

  private Repository() {}

  /** A file or directory by its path from the root. */
  public static Path file(String name) {
    return ROOT.resolve(name);
  }

  /** Every module's Java files below {@code src/<part>/java}. */
  public static List<Path> javaFiles(String part) throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/" + part + "/java"))
          .filter(Files::isDirectory)
          .flatMap(Repository::below)
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> below(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("origin"))) {
      here = Objects.requireNonNull(here.getParent(), "no directory above holds ./origin");
    }
    return here;
  }
}
