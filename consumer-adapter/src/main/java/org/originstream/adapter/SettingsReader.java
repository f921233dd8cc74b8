package org.originstream.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.domain.event.NodeCode;

/**
 * Reads one country's settings from keys and values, as {@link AdapterKeys} describes them.
 *
 * <p>A key nobody reads is refused, because it is most often one that was misspelt. Keys that begin
 * with {@code kafka.} go to the Kafka clients, less those that are not anybody's choice.
 */
public final class SettingsReader {
  /** Every key that is read. */
  public static final Set<String> KEYS =
      AdapterKeys.ALL.stream().map(Setting::key).collect(Collectors.toUnmodifiableSet());

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
      if (!KEYS.contains(key) && !AdapterKeys.isKafka(key)) {
        problems.add(key + ": is not a setting; the settings are " + new TreeSet<>(KEYS));
      }
    }
    Map<String, String> connection = connection();
    Optional<ChannelSettings> channel = channel();
    var retries = value(AdapterKeys.RETRY_SCHEDULE);
    var inFlight = value(AdapterKeys.IN_FLIGHT_MAX);
    var spillAfter = value(AdapterKeys.SPILL_AFTER);
    var port = value(AdapterKeys.HTTP_PORT);
    var instance = value(AdapterKeys.INSTANCE);
    if (!problems.isEmpty()) {
      return new SettingsReading.Unusable(problems);
    }
    DispatchLimits base = DispatchLimits.DEFAULT;
    DispatchLimits limits =
        new DispatchLimits(
            inFlight.orElseThrow(),
            base.queuedMax(),
            base.queuedBytesMax(),
            spillAfter.orElseThrow(),
            base.spilledMax());
    return new SettingsReading.Read(
        new AdapterSettings(
            node,
            connection,
            channel.orElseThrow(),
            retries.orElseThrow(),
            limits,
            instance.orElseThrow(),
            port.orElseThrow()));
  }

  private Map<String, String> connection() {
    Map<String, String> connection = new HashMap<>();
    value(AdapterKeys.BOOTSTRAP_SERVERS)
        .ifPresent(servers -> connection.put(AdapterKeys.BOOTSTRAP_SERVERS.key(), servers));
    given.forEach(
        (key, value) -> {
          if (AdapterKeys.isKafka(key)) {
            connection.put(AdapterKeys.kafkaName(key), value);
          }
        });
    return connection;
  }

  private Optional<ChannelSettings> channel() {
    return value(AdapterKeys.CHANNEL)
        .flatMap(channel -> channel.equals("webhook") ? webhook() : directory());
  }

  private Optional<ChannelSettings> directory() {
    return value(AdapterKeys.DIRECTORY_PATH).map(ChannelSettings.Directory::new);
  }

  private Optional<ChannelSettings> webhook() {
    var endpoint = value(AdapterKeys.WEBHOOK_ENDPOINT);
    var secrets = value(AdapterKeys.WEBHOOK_SECRETS);
    var deadline = value(AdapterKeys.WEBHOOK_DEADLINE);
    return endpoint.isPresent() && secrets.isPresent() && deadline.isPresent()
        ? Optional.of(new ChannelSettings.Webhook(endpoint.get(), secrets.get(), deadline.get()))
        : Optional.empty();
  }

  /** Empty if it is missing or unlawful; then a problem says so. */
  private <T> Optional<T> value(Setting<T> setting) {
    String written = given.getOrDefault(setting.key(), "").strip();
    String text = written.isEmpty() ? setting.otherwise() : written;
    if (text.isEmpty()) {
      problems.add(setting.key() + ": is missing; give " + setting.bounds());
      return Optional.empty();
    }
    try {
      return Optional.of(setting.reading().apply(text));
    } catch (IllegalArgumentException e) {
      problems.add(setting.key() + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
