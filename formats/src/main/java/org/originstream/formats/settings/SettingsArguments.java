package org.originstream.formats.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns {@code --settings FILE} into the options that the file stands for: {@code state.dir=x} is
 * {@code --state-dir=x}. They come first, so that an option on the command line has the last word.
 */
public final class SettingsArguments {
  /** The option that names the file. */
  public static final String OPTION = "--settings";

  private SettingsArguments() {}

  /** What the arguments came to. */
  public sealed interface Expansion {}

  /**
   * The arguments to go on with.
   *
   * @param arguments those of the file, then those given
   * @param fromFile whether any came from a file
   */
  public record Expanded(List<String> arguments, boolean fromFile) implements Expansion {
    public Expanded {
      arguments = List.copyOf(arguments);
    }
  }

  /** The file cannot be used. */
  public record Refused(List<String> problems) implements Expansion {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the file that the arguments name, if they name one. */
  public static Expansion expand(List<String> arguments, Map<String, String> environment) {
    int at = arguments.indexOf(OPTION);
    if (at < 0 || at + 1 >= arguments.size()) {
      return new Expanded(arguments, false);
    }
    return switch (SettingsFile.read(Path.of(arguments.get(at + 1)), environment)) {
      case SettingsReading.Unusable bad -> new Refused(bad.problems());
      case SettingsReading.Read read -> {
        List<String> all = new ArrayList<>();
        read.values().forEach((key, value) -> all.add("--" + key.replace('.', '-') + "=" + value));
        all.addAll(arguments);
        yield new Expanded(all, true);
      }
    };
  }
}
