package org.originstream.adapter;

import java.util.Map;
import java.util.Objects;
import org.originstream.adapter.deliver.DispatchLimits;
import org.originstream.adapter.deliver.RetrySchedule;
import org.originstream.domain.event.NodeCode;

/**
 * Everything one country's adapter is told.
 *
 * @param node the country
 * @param connection of the Kafka clients: bootstrap servers and security
 * @param channel how the country is reached
 * @param retries how often, and when
 * @param limits how much at once
 * @param instance tells the adapters of one country apart
 * @param port of the feedback door on this machine; 0 takes a free one
 */
public record AdapterSettings(
    NodeCode node,
    Map<String, String> connection,
    ChannelSettings channel,
    RetrySchedule retries,
    DispatchLimits limits,
    String instance,
    int port) {
  public AdapterSettings {
    Objects.requireNonNull(node, "node");
    connection = Map.copyOf(connection);
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(retries, "retries");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(instance, "instance");
  }

  /** Defaults everywhere but for what has none. */
  public static AdapterSettings of(
      NodeCode node, String bootstrapServers, ChannelSettings channel) {
    return new AdapterSettings(
        node,
        Map.of("bootstrap.servers", bootstrapServers),
        channel,
        RetrySchedule.STANDARD_WEBHOOKS,
        DispatchLimits.DEFAULT,
        "0",
        0);
  }

  /** The same with another retry schedule. */
  public AdapterSettings withRetries(RetrySchedule schedule) {
    return new AdapterSettings(node, connection, channel, schedule, limits, instance, port);
  }

  /** The same with other limits. */
  public AdapterSettings withLimits(DispatchLimits other) {
    return new AdapterSettings(node, connection, channel, retries, other, instance, port);
  }

  /** The same for another adapter of the same country. */
  public AdapterSettings withInstance(String other) {
    return new AdapterSettings(node, connection, channel, retries, limits, other, port);
  }

  /** The same at another port. */
  public AdapterSettings withPort(int other) {
    return new AdapterSettings(node, connection, channel, retries, limits, instance, other);
  }

  /** Never shows what may be a password. */
  @Override
  public String toString() {
    return "AdapterSettings[node=" + node + ", channel=" + channel + ", retries=" + retries + "]";
  }
}
