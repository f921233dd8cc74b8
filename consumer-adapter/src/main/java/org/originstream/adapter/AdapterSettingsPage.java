package org.originstream.adapter;

import java.util.stream.Collectors;

/**
 * Writes the keys of an adapter's settings file for readers; a part of {@code docs/settings.md}.
 */
public final class AdapterSettingsPage {
  private AdapterSettingsPage() {}

  /** The keys as Markdown, in the words the reader itself goes by. */
  public static String markdown() {
    return "\n## Adapter\n\n"
        + "What `./origin adapter --settings FILE` reads, one `key=value` a line; any other key is"
        + " refused. Written by the code; do not edit.\n\n"
        + "| key | type | default | unit | bounds | meaning |\n|---|---|---|---|---|---|\n"
        + AdapterKeys.ALL.stream().map(AdapterSettingsPage::row).collect(Collectors.joining("\n"))
        + "\n"
        + AdapterKeys.KAFKA_GROUPS.stream()
            .map(AdapterSettingsPage::kafkaRow)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String row(Setting<?> setting) {
    String otherwise = setting.otherwise();
    return "| `"
        + setting.key()
        + "` | "
        + setting.type()
        + " | "
        + (otherwise.isEmpty() ? "none, give one" : "`" + otherwise + "`")
        + " | "
        + setting.unit()
        + " | "
        + setting.bounds()
        + " | "
        + setting.meaning()
        + " |";
  }

  private static String kafkaRow(String group) {
    return "| `kafka.%s.…` | as Kafka's | as Kafka's | | | `%s.…` of the Kafka clients |"
        .formatted(group, group);
  }
}
