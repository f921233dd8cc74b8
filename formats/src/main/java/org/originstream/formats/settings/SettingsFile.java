package org.originstream.formats.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of settings, so that one file serves several places: what differs between them is
 * written {@code ${NAME}} and comes from the environment.
 */
public final class SettingsFile {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

  private final Path file;
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  private SettingsFile(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /**
   * Reads {@code key=value} lines in UTF-8.
   *
   * @param environment what {@code ${NAME}} stands for; a name it lacks is a problem
   */
  public static SettingsReading read(Path file, Map<String, String> environment) {
    return new SettingsFile(file, environment).read();
  }

  private SettingsReading read() {
    TreeMap<String, String> values = new TreeMap<>();
    OnceEach lines = new OnceEach();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(file + ": cannot be read: " + e.getMessage());
      return new SettingsReading.Unusable(problems);
    }
    lines.twice.forEach(key -> problems.add(file + ": " + key + ": stands there twice; keep one"));
    lines.forEach((key, value) -> values.put(key.toString(), filled(key, value.toString())));
    return problems.isEmpty()
        ? new SettingsReading.Read(values)
        : new SettingsReading.Unusable(problems);
  }

  private String filled(Object key, String value) {
    return VARIABLE
        .matcher(value)
        .replaceAll(found -> Matcher.quoteReplacement(valueOf(key, found)))
        .strip();
  }

  private String valueOf(Object key, MatchResult found) {
    String value = environment.get(found.group(1));
    if (value == null) {
      problems.add(
          "%s: %s: the environment has no %s; set it".formatted(file, key, found.group(1)));
      return "";
    }
    return value;
  }

  /** Java's own reader keeps the last of two lines with one key, and says nothing. */
  private static final class OnceEach extends Properties {
    private static final long serialVersionUID = 1L;

    private final transient List<String> twice = new ArrayList<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      if (containsKey(key)) {
        twice.add(key.toString());
      }
      return super.put(key, value);
    }
  }
}
