package org.originstream.sandbox.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.originstream.sandbox.house.Repository;

/** The mains that {@code ./origin} starts, started on the classes under test instead of a build. */
public final class Launcher {
  private static final Pattern ROW =
      Pattern.compile("^([a-z]+)\\|(org\\.[^|]+)\\|", Pattern.MULTILINE);

  private Launcher() {}

  /** What runs under each name: the main class, and its first arguments. */
  static Map<String, String> mains() throws IOException {
    Map<String, String> mains = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Files.readString(Repository.file("origin")));
    while (row.find()) {
      mains.put(row.group(1), row.group(2));
    }
    return mains;
  }

  /** Writes a script that takes the place of {@code ./origin}. */
  public static Path standIn(Path directory) throws IOException {
    StringBuilder script = new StringBuilder("#!/bin/sh\ncommand=$1; shift\ncase $command in\n");
    for (Map.Entry<String, String> main : mains().entrySet()) {
      script.append(main.getKey()).append(") main='").append(main.getValue()).append("' ;;\n");
    }
    script
        .append("*) exit 64 ;;\nesac\nexec '")
        .append(Path.of(System.getProperty("java.home"), "bin", "java"))
        .append("' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -Dfile.encoding=UTF-8")
        .append(" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dorigin.home='")
        .append(Repository.file(""))
        .append("' -cp '")
        .append(classPath())
        .append("' $main \"$@\"\n");
    Path file = Files.writeString(directory.resolve("origin"), script.toString());
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
    return file;
  }

  /** Surefire may hide the class path in a manifest, and says then where the real one is. */
  private static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    return real == null ? System.getProperty("java.class.path", File.pathSeparator) : real;
  }
}
