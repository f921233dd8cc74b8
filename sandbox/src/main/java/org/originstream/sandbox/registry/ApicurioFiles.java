package org.originstream.sandbox.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Apicurio Registry's program, as Maven Central has it. Maven fetches it once for a machine and
 * unpacks it once for a checkout.
 *
 * @param checkout the directory with {@code mvnw}
 */
record ApicurioFiles(Path checkout) {
  private static final String JAR = "quarkus-run.jar";
  private static final Pattern VERSION =
      Pattern.compile("<apicurio\\.version>([^<]+)</apicurio\\.version>");

  /** The checkout that {@code ./origin} named, or the one around the working directory. */
  static ApicurioFiles ofThisCheckout() {
    String named = System.getProperty("origin.home");
    Path here = Path.of(named == null ? "" : named).toAbsolutePath();
    for (Path up = here; up != null; up = up.getParent()) {
      if (Files.isExecutable(up.resolve("mvnw"))) {
        return new ApicurioFiles(up);
      }
    }
    throw new RegistryRefusedException(
        "Apicurio is fetched by ./mvnw, and there is none at or above "
            + here
            + ": run ./origin of a checkout");
  }

  /** What {@code java -jar} starts. */
  Path jar() {
    return directory().resolve(JAR);
  }

  /** Fetches and unpacks what is not there; a second start waits for the first. */
  void fetch(Consumer<String> said) throws IOException, InterruptedException {
    Files.createDirectories(directory().resolveSibling("."));
    Path lock = directory().resolveSibling(directory().getFileName() + ".lock");
    try (FileChannel file =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      if (held.isValid() && !Files.exists(jar())) {
        unpack(said);
      }
    }
  }

  private void unpack(Consumer<String> said) throws IOException, InterruptedException {
    Path fresh = directory().resolveSibling(directory().getFileName() + ".new");
    delete(fresh);
    said.accept(
        "fetching Apicurio Registry %s (159 MB) from Maven Central, once …".formatted(version()));
    new MavenRun(checkout)
        .run(
            said,
            "dependency:unpack",
            "-Dartifact=io.apicurio:apicurio-registry-app:%s:tar.gz:all".formatted(version()),
            "-DoutputDirectory=" + fresh,
            // Maven remembers what it unpacked, even if somebody has deleted it since.
            "-Dmdep.overWriteReleases=true");
    if (!Files.exists(fresh.resolve(JAR))) {
      throw new RegistryRefusedException(
          "what Maven unpacked into %s has no %s: delete it and start again".formatted(fresh, JAR));
    }
    // Whole or not at all: a start that is cut short leaves nothing that looks complete.
    Files.move(fresh, directory(), StandardCopyOption.ATOMIC_MOVE);
    said.accept("unpacked into " + directory());
  }

  private Path directory() {
    return checkout.resolve("target/origin/apicurio-" + version());
  }

  private String version() {
    try {
      Matcher found = VERSION.matcher(Files.readString(checkout.resolve("pom.xml")));
      if (found.find()) {
        return found.group(1);
      }
      throw new IllegalStateException("pom.xml names no apicurio.version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> tree = Files.walk(directory)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
