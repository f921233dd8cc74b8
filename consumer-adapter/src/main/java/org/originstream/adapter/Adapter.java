package org.originstream.adapter;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.directory.DirectoryChannel;
import org.originstream.adapter.kafka.DeliveryDesk;
import org.originstream.adapter.kafka.DeliveryWorker;
import org.originstream.adapter.webhook.WebhookChannel;
import org.originstream.adapter.webhook.WebhookSignature;

/** One country's adapter at work; it shares nothing with another country's. */
public final class Adapter implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final DeliveryWorker worker;
  private final DeliveryDesk desk;

  private Adapter(
      ApplicationContext context, EmbeddedServer server, DeliveryWorker worker, DeliveryDesk desk) {
    this.context = context;
    this.server = server;
    this.worker = worker;
    this.desk = desk;
  }

  /** Starts to deliver, and opens the feedback door. Its topics must exist. */
  public static Adapter start(AdapterSettings settings) {
    InstantSource clock = Instant::now;
    DeliveryDesk desk = new DeliveryDesk();
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .bootstrapEnvironment(false)
            .properties(properties(settings))
            .singletons(settings, desk)
            .start();
    EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
    DeliveryWorker worker =
        new DeliveryWorker(
            connection(settings),
            settings.node(),
            settings.instance(),
            settings.limits(),
            settings.retries(),
            channel(settings, clock),
            desk,
            clock);
    return new Adapter(context, server, worker, desk);
  }

  /** Where the feedback door listens on this machine. */
  public int port() {
    return server.getPort();
  }

  /** What is known of deliveries. */
  public DeliveryDesk desk() {
    return desk;
  }

  /** Stops reading, commits what is known and closes; what is under way is asked again later. */
  @Override
  public void close() {
    worker.close();
    server.close();
    context.close();
  }

  private static Map<String, Object> properties(AdapterSettings settings) {
    return Map.of(
        "originstream.app",
        "adapter",
        "micronaut.application.name",
        "origin-adapter-" + settings.node(),
        "micronaut.server.host",
        "127.0.0.1",
        "micronaut.server.port",
        settings.port() == 0 ? -1 : settings.port(),
        "micronaut.server.max-request-size",
        "2MB",
        "micronaut.server.netty.worker.threads",
        1);
  }

  private static Map<String, Object> connection(AdapterSettings settings) {
    return new HashMap<>(settings.connection());
  }

  private static DeliveryChannel channel(AdapterSettings settings, InstantSource clock) {
    return switch (settings.channel()) {
      case ChannelSettings.Directory directory -> new DirectoryChannel(directory.path());
      case ChannelSettings.Webhook webhook ->
          new WebhookChannel(
              webhook.endpoint(),
              new WebhookSignature(webhook.secrets()),
              webhook.deadline(),
              settings.limits().inFlightMax(),
              clock);
    };
  }
}
