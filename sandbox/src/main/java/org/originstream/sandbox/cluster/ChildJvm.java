package org.originstream.sandbox.cluster;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts Java processes like this one: the same JDK, the same class path, but small. */
final class ChildJvm {
  private static final String ARCHIVE = "-XX:SharedArchiveFile=";
  private static final int JDK_THAT_WARNS = 24;

  private final Path logs;

  ChildJvm(Path logs) {
    this.logs = logs;
  }

  /** Where a member's output goes; later lives go on in the same file. */
  Path log(String name) {
    return logs.resolve(name + ".log");
  }

  Process start(MemberSpec spec) throws IOException {
    Files.createDirectories(logs);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(spec));
    command.add(LeashMain.class.getName());
    command.addAll(spec.main());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(spec.name()).toFile()));
    // What happens in a member is told in its log, however quiet the parent is.
    builder.environment().put("ORIGIN_LOG_LEVEL", "INFO");
    builder.environment().put("CLASSPATH", classPath());
    builder.environment().putAll(spec.environment());
    return builder.start();
  }

  private static List<String> options(MemberSpec spec) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + spec.kind().heapMiB() + "m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dorigin.member=" + spec.name()));
    if (Runtime.version().feature() >= JDK_THAT_WARNS) {
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    archive()
        .ifPresent(
            directory -> {
              options.add(ARCHIVE + directory.resolve("cluster-" + word(spec.kind()) + ".jsa"));
              options.add("-Xlog:disable");
              options.add("-Xlog:all=error:stderr");
              options.add("-Xlog:cds=off:stderr");
              if (spec.name().equals(firstOf(spec.kind()))) {
                options.add("-XX:+AutoCreateSharedArchive");
              }
            });
    return options;
  }

  /** Of several that could make the archive of loaded classes at their end, one does. */
  private static String firstOf(MemberKind kind) {
    return switch (kind) {
      case REGISTRY -> "registry";
      case ADAPTER -> "adapter-jp";
      case BROKER, DOOR, PROCESSOR -> word(kind) + "-1";
    };
  }

  private static String word(MemberKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Beside the parent's own, since both belong to one build; none for a parent without. */
  private static Optional<Path> archive() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith(ARCHIVE))
        .map(argument -> Path.of(argument.substring(ARCHIVE.length())).toAbsolutePath())
        .map(Path::getParent)
        .findFirst();
  }

  /** Surefire may hide the class path in a manifest, and says then where the real one is. */
  private static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    return real == null ? System.getProperty("java.class.path", File.pathSeparator) : real;
  }
}
