package org.originstream.adapter;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How a country is reached. */
public sealed interface ChannelSettings {
  /**
   * By signed POST.
   *
   * @param endpoint http only to this machine, https everywhere else
   * @param secrets of Standard Webhooks, the current one first
   * @param deadline for one attempt in all
   */
  record Webhook(URI endpoint, List<String> secrets, Duration deadline) implements ChannelSettings {
    public Webhook {
      secrets = List.copyOf(secrets);
    }

    /** Never shows the secrets. */
    @Override
    public String toString() {
      return "Webhook[endpoint=" + endpoint + ", deadline=" + deadline + "]";
    }
  }

  /** By files in {@code path}. */
  record Directory(Path path) implements ChannelSettings {}
}
