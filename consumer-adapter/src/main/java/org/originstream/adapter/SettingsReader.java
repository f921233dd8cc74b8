package org.originstream.adapter;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.adapter.webhook.WebhookSignature;
import org.originstream.domain.event.NodeCode;

/**
 * Reads one country's settings from keys and values.
 *
 * <p>A key nobody reads is refused, because it is most often one that was misspelt. Keys that begin
 * with {@code kafka.} go to the Kafka clients, less those that are not anybody's choice.
 */
public final class SettingsReader {
  /** Every key that is read. */
  public static final Set<String> KEYS =
      Set.of(
          "bootstrap.servers",
          "channel",
          "webhook.endpoint",
          "webhook.secrets",
          "webhook.deadline",
          "directory.path",
          "retry.schedule",
          "in-flight.max",
          "spill.after",
          "http.port",
          "instance");

  private static final String KAFKA = "kafka.";
  private static final Pattern KAFKA_KEY = Pattern.compile("(security|sasl|ssl)\\..+");
  private static final Pattern INSTANCE = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Map<String, String> given;
  private final List<String> problems = new ArrayList<>();

  private SettingsReader(Map<String, String> given) {
    this.given = given;
  }

  /** Reads the settings of {@code node}. */
  public static SettingsReading read(NodeCode node, Map<String, String> given) {
    return new SettingsReader(given).read(node);
  }

  private SettingsReading read(NodeCode node) {
    for (String key : new TreeSet<>(given.keySet())) {
      if (!KEYS.contains(key) && !isKafka(key)) {
        problems.add(key + ": is not a setting; the settings are " + new TreeSet<>(KEYS));
      }
    }
    Map<String, String> connection = connection();
    ChannelSettings channel = channel();
    RetrySchedule retries =
        value("retry.schedule", RetrySchedule.STANDARD_WEBHOOKS, RetrySchedule::parse);
    int inFlight = number("in-flight.max", 64, 1, 4_096);
    Duration spillAfter = duration("spill.after", DispatchLimits.DEFAULT.spillAfter());
    int port = number("http.port", 0, 0, 65_535);
    String instance = value("instance", "0", SettingsReader::instance);
    if (!problems.isEmpty() || channel == null) {
      return new SettingsReading.Unusable(problems);
    }
    DispatchLimits base = DispatchLimits.DEFAULT.inFlight(inFlight);
    DispatchLimits limits =
        new DispatchLimits(
            base.inFlightMax(),
            base.queuedMax(),
            base.queuedBytesMax(),
            spillAfter,
            base.spilledMax());
    return new SettingsReading.Read(
        new AdapterSettings(node, connection, channel, retries, limits, instance, port));
  }

  private Map<String, String> connection() {
    Map<String, String> connection = new HashMap<>();
    connection.put("bootstrap.servers", needed("bootstrap.servers", "host:port,… of the brokers"));
    given.forEach(
        (key, value) -> {
          if (isKafka(key)) {
            connection.put(key.substring(KAFKA.length()), value);
          }
        });
    return connection;
  }

  private @Nullable ChannelSettings channel() {
    String channel = needed("channel", "webhook or directory");
    return switch (channel) {
      case "webhook" -> webhook();
      case "directory" ->
          new ChannelSettings.Directory(
              Path.of(needed("directory.path", "a directory the country's system empties")));
      case "" -> null;
      default -> {
        problems.add("channel: is webhook or directory, not '" + channel + "'");
        yield null;
      }
    };
  }

  private ChannelSettings webhook() {
    String endpoint = needed("webhook.endpoint", "an https address to post to");
    URI uri = value("webhook.endpoint", URI.create("https://unset.invalid"), SettingsReader::uri);
    List<String> secrets =
        List.of(needed("webhook.secrets", "whsec_… secrets, separated by commas").split(",", -1));
    if (given.containsKey("webhook.secrets")) {
      var unused = value("webhook.secrets", Boolean.FALSE, all -> isUsable(secrets));
    }
    Duration deadline = duration("webhook.deadline", Duration.ofSeconds(20));
    return new ChannelSettings.Webhook(
        endpoint.isEmpty() ? URI.create("") : uri, secrets, deadline);
  }

  private static Boolean isUsable(List<String> secrets) {
    var unused = new WebhookSignature(secrets);
    return true;
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      boolean local = uri.getHost() != null && LOCAL.contains(uri.getHost());
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
        throw new IllegalArgumentException("is scheme, host and path, without user or fragment");
      }
      if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && local)) {
        throw new IllegalArgumentException("is https; http only to this machine");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is not an address: " + e.getReason(), e);
    }
  }

  private static String instance(String text) {
    if (!INSTANCE.matcher(text).matches()) {
      throw new IllegalArgumentException("is 1 to 40 of a-z, 0-9 and -");
    }
    return text;
  }

  private Duration duration(String key, Duration otherwise) {
    return value(
        key,
        otherwise,
        text -> {
          Duration duration = RetrySchedule.parse(text).waits().getFirst();
          if (duration.isZero() || duration.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("is more than PT0S and at most PT1H");
          }
          return duration;
        });
  }

  private int number(String key, int otherwise, int min, int max) {
    return value(
        key,
        otherwise,
        text -> {
          String rule = "is a whole number from " + min + " to " + max;
          try {
            int number = Integer.parseInt(text);
            if (number < min || number > max) {
              throw new IllegalArgumentException(rule);
            }
            return number;
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException(rule, e);
          }
        });
  }

  private String needed(String key, String what) {
    String value = given.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      problems.add(key + ": is missing; give " + what);
    }
    return value;
  }

  private <T> T value(String key, T otherwise, Function<String, T> read) {
    String text = given.get(key);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return read.apply(text.strip());
    } catch (IllegalArgumentException e) {
      problems.add(key + ": " + e.getMessage());
      return otherwise;
    }
  }

  private static boolean isKafka(String key) {
    return key.startsWith(KAFKA) && KAFKA_KEY.matcher(key.substring(KAFKA.length())).matches();
  }
}
