package org.originstream.sandbox.broker;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Reads what the environment adds to a broker's file, as the apache/kafka image does. */
public final class NodeSettings {
  private static final String PREFIX = "KAFKA_";

  private NodeSettings() {}

  /**
   * The property that a variable sets: {@code KAFKA_NODE_ID} is {@code node.id}; two underscores
   * are one, three are a hyphen. Empty if it is no setting of the broker.
   */
  public static Optional<String> property(String variable) {
    if (!variable.startsWith(PREFIX) || NOT_SETTINGS.containsKey(variable)) {
      return Optional.empty();
    }
    return Optional.of(
        variable
            .substring(PREFIX.length())
            .toLowerCase(java.util.Locale.ROOT)
            .replace("___", "-")
            .replace("__", "\0")
            .replace('_', '.')
            .replace('\0', '_'));
  }

  /** The variable that sets a property; the other way round. */
  public static String variable(String property) {
    return PREFIX
        + property
            .replace("_", "__")
            .replace("-", "___")
            .replace('.', '_')
            .toUpperCase(java.util.Locale.ROOT);
  }

  /** The file's settings, with those of the environment over them. */
  static Properties over(Map<String, String> file, boolean light, Map<String, String> environment) {
    Properties properties = new Properties();
    if (light) {
      BrokerSettings.light(properties);
    }
    properties.putAll(file);
    SequencedMap<String, String> more = new TreeMap<>();
    environment.forEach((name, value) -> property(name).ifPresent(key -> more.put(key, value)));
    properties.putAll(more);
    return properties;
  }

  /** What the image's scripts take for themselves. */
  private static final Map<String, String> NOT_SETTINGS =
      Map.of(
          "KAFKA_OPTS",
          "",
          "KAFKA_HEAP_OPTS",
          "",
          "KAFKA_JVM_PERFORMANCE_OPTS",
          "",
          "KAFKA_LOG4J_OPTS",
          "",
          "KAFKA_GC_LOG_OPTS",
          "",
          "KAFKA_JMX_OPTS",
          "");
}
