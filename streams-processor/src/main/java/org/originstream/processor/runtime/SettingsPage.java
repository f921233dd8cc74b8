package org.originstream.processor.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Writes the processor's Kafka settings for readers; {@code docs/settings.md} begins with this
 * text.
 */
public final class SettingsPage {
  private SettingsPage() {}

  /** The settings of a three-broker cluster, as Markdown. */
  public static String markdown() {
    ProcessorSettings cluster =
        new ProcessorSettings(
            "<name>",
            "<brokers>",
            12,
            3,
            Path.of("<state directory>"),
            1,
            Duration.ofMillis(100),
            0);
    return "# Settings\n\n## Processor\n\n"
        + "What the processor sets on a cluster of three brokers. Nothing else sets anything."
        + " Written by the code; do not edit.\n\n| property | value |\n|---|---|\n"
        + StreamsSettings.table(cluster).entrySet().stream()
            .map(e -> "| `" + e.getKey() + "` | `" + e.getValue() + "` |")
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
