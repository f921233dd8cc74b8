package org.originstream.formats.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Loads the reference data from files: as a whole, or not at all. */
public final class ReferenceFiles {
  private static final String ROOT = "/org/originstream/";
  private static final String INDEX = "reference.index";

  private ReferenceFiles() {}

  /**
   * Loads the files that come with this module.
   *
   * @throws IllegalStateException if a file named by the index is not on the class path
   */
  public static ReferenceLoad load() {
    return load(shipped());
  }

  /**
   * The files that come with this module: name, such as {@code agreements/rcep.yaml}, to content.
   */
  public static SortedMap<String, byte[]> shipped() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : index()) {
      files.put(name, resource(name));
    }
    return files;
  }

  /** Loads files given by name and content, as they travel over a topic. */
  public static ReferenceLoad load(SortedMap<String, byte[]> files) {
    return new ReferenceAssembly().assemble(files);
  }

  /**
   * Loads all {@code .yaml} files below a directory with the sub-directories {@code agreements},
   * {@code codelists}, {@code calendars}, {@code participants}, {@code signals} and {@code
   * measures}.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static ReferenceLoad load(Path directory) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path file : tree.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the reference files in " + directory, e);
    }
    return new ReferenceAssembly().assemble(files);
  }

  /** The names of the files that come with this module, such as {@code agreements/rcep.yaml}. */
  static List<String> index() {
    return new String(resource(INDEX), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = ReferenceFiles.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + ROOT + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ROOT + name, e);
    }
  }
}
