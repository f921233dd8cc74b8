package org.originstream.adapter;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.adapter.webhook.WebhookSignature;

/** Every key of an adapter's settings file, each described once. */
final class AdapterKeys {
  static final Setting<String> BOOTSTRAP_SERVERS =
      new Setting<>(
          "bootstrap.servers",
          "list",
          "",
          "",
          "host:port,… of the brokers",
          "where the brokers are",
          Function.identity());

  static final Setting<String> CHANNEL =
      new Setting<>(
          "channel",
          "word",
          "",
          "",
          "webhook or directory",
          "how the country is reached",
          AdapterKeys::channel);

  static final Setting<Path> DIRECTORY_PATH =
      new Setting<>(
          "directory.path",
          "path",
          "",
          "",
          "a directory the country's system empties",
          "where files are put; with `channel=directory`",
          AdapterKeys::path);

  static final Setting<URI> WEBHOOK_ENDPOINT =
      new Setting<>(
          "webhook.endpoint",
          "address",
          "",
          "",
          "an https address to post to, or http on this machine",
          "where deliveries are posted; with `channel=webhook`",
          AdapterKeys::uri);

  static final Setting<List<String>> WEBHOOK_SECRETS =
      new Setting<>(
          "webhook.secrets",
          "list",
          "",
          "",
          "whsec_… secrets, separated by commas",
          "what deliveries are signed with, the current one first; with `channel=webhook`",
          AdapterKeys::secrets);

  static final Setting<Duration> WEBHOOK_DEADLINE =
      Setting.duration(
          "webhook.deadline", Duration.ofSeconds(20), "how long one attempt may take in all");

  static final Setting<RetrySchedule> RETRY_SCHEDULE =
      new Setting<>(
          "retry.schedule",
          "list of durations",
          RetrySchedule.STANDARD_WEBHOOKS.text(),
          "ISO 8601",
          "at least one, none negative",
          "the wait before the first, second, … attempt; after the last a delivery is parked",
          RetrySchedule::parse);

  static final Setting<Integer> IN_FLIGHT_MAX =
      Setting.number(
          "in-flight.max",
          DispatchLimits.DEFAULT.inFlightMax(),
          1,
          4_096,
          "attempts",
          "how many certificates are under way at once");

  static final Setting<Duration> SPILL_AFTER =
      Setting.duration(
          "spill.after",
          DispatchLimits.DEFAULT.spillAfter(),
          "how long a certificate that fails may hold up the commit of its partition");

  static final Setting<Integer> HTTP_PORT =
      Setting.number(
          "http.port",
          0,
          0,
          65_535,
          "",
          "port of the feedback door on this machine; 0: a free one");

  static final Setting<String> INSTANCE =
      new Setting<>(
          "instance",
          "word",
          "0",
          "",
          "1 to 40 of a-z, 0-9 and -",
          "tells the adapters of one country apart; each has its own",
          AdapterKeys::instance);

  /** In the order of the page. */
  static final List<Setting<?>> ALL =
      List.of(
          BOOTSTRAP_SERVERS,
          CHANNEL,
          DIRECTORY_PATH,
          WEBHOOK_ENDPOINT,
          WEBHOOK_SECRETS,
          WEBHOOK_DEADLINE,
          RETRY_SCHEDULE,
          IN_FLIGHT_MAX,
          SPILL_AFTER,
          HTTP_PORT,
          INSTANCE);

  /** What of Kafka's own is somebody's choice. */
  static final List<String> KAFKA_GROUPS = List.of("security", "sasl", "ssl");

  private static final String KAFKA = "kafka.";
  private static final Pattern INSTANCE_FORM = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  private AdapterKeys() {}

  /** Whether a key is handed to the Kafka clients. */
  static boolean isKafka(String key) {
    return KAFKA_GROUPS.stream()
        .map(group -> KAFKA + group + ".")
        .anyMatch(start -> key.startsWith(start) && key.length() > start.length());
  }

  /** As the Kafka clients know it. */
  static String kafkaName(String key) {
    return key.substring(KAFKA.length());
  }

  private static String channel(String text) {
    if (!text.equals("webhook") && !text.equals("directory")) {
      throw new IllegalArgumentException("is webhook or directory, not '" + text + "'");
    }
    return text;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is no path: " + e.getReason(), e);
    }
  }

  private static List<String> secrets(String text) {
    List<String> secrets = List.of(text.split(",", -1));
    var unused = new WebhookSignature(secrets);
    return secrets;
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
    if (!INSTANCE_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("is 1 to 40 of a-z, 0-9 and -");
    }
    return text;
  }
}
