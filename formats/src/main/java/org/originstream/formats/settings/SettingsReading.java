package org.originstream.formats.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What reading a file of settings gave. */
public sealed interface SettingsReading {
  /**
   * The settings, in order of their keys.
   *
   * @param values by key, with every {@code ${NAME}} replaced
   */
  record Read(Map<String, String> values) implements SettingsReading {
    public Read {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
  }

  /**
   * Nothing was taken from the file.
   *
   * @param problems each names the file, the key, the rule and the fix; never empty
   */
  record Unusable(List<String> problems) implements SettingsReading {
    public Unusable {
      problems = List.copyOf(problems);
    }
  }
}
