package org.originstream.sandbox.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.originstream.sandbox.house.Repository;

/** What the images of {@code deploy/Dockerfile} start. */
final class Dockerfile {
  private static final Pattern STAGE = Pattern.compile("(?m)^FROM (\\S+) AS (\\S+)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

  private Dockerfile() {}

  static List<String> stages() throws IOException {
    return STAGE.matcher(text()).results().map(found -> found.group(2)).toList();
  }

  /** The words of a stage's entry point, or of its command. */
  static List<String> words(String stage, String instruction) throws IOException {
    String[] parts = text().split("(?m)^FROM ", -1);
    for (String part : parts) {
      if (part.lines().findFirst().orElse("").endsWith(" AS " + stage)) {
        return part.lines()
            .filter(line -> line.startsWith(instruction + " "))
            .flatMap(line -> WORD.matcher(line).results().map(Dockerfile::word))
            .toList();
      }
    }
    return List.of();
  }

  private static String word(MatchResult found) {
    return found.group(1);
  }

  private static String text() throws IOException {
    return Files.readString(Repository.file("deploy/Dockerfile"));
  }
}
