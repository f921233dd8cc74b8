package org.originstream.adapter;

import java.util.List;

/** What came of reading settings: all of them, or everything that is wrong at once. */
public sealed interface SettingsReading {
  /** They are complete and lawful. */
  record Read(AdapterSettings settings) implements SettingsReading {}

  /** Each problem names the key, the rule and the fix; never a value that may be secret. */
  record Unusable(List<String> problems) implements SettingsReading {
    public Unusable {
      problems = List.copyOf(problems);
    }
  }
}
