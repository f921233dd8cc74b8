package org.originstream.adapter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.directory.DirectoryChannel;
import org.originstream.adapter.feedback.FeedbackDesk;
import org.originstream.adapter.feedback.HealthDesk;
import org.originstream.adapter.feedback.Receipts;
import org.originstream.adapter.kafka.DeliveryDesk;
import org.originstream.adapter.kafka.DeliveryWorker;
import org.originstream.adapter.webhook.WebhookChannel;
import org.originstream.adapter.webhook.WebhookSignature;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.health.Health;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicWatch;

/** One country's adapter at work; it shares nothing with another country's. */
public final class Adapter implements AutoCloseable {
  private static final Duration PUBLISH_PATIENCE = Duration.ofSeconds(30);

  private final CountryContext context;
  private final DeliveryWorker worker;
  private final EventPublisher publisher;
  private final TopicWatch watch;
  private final DeliveryDesk desk;

  private Adapter(
      CountryContext context,
      DeliveryWorker worker,
      EventPublisher publisher,
      TopicWatch watch,
      DeliveryDesk desk) {
    this.context = context;
    this.worker = worker;
    this.publisher = publisher;
    this.watch = watch;
    this.desk = desk;
  }

  /** Starts to deliver, and opens the feedback door. Its topics must exist. */
  public static Adapter start(AdapterSettings settings) {
    InstantSource clock = Instant::now;
    DeliveryDesk desk = new DeliveryDesk();
    Receipts receipts = new Receipts();
    EventPublisher publisher =
        new EventPublisher(
            settings.connection(), "origin-feedback-" + settings.node(), PUBLISH_PATIENCE);
    TopicWatch watch =
        TopicWatch.start(
            settings.connection(),
            topics(settings.node()),
            "origin-adapter-watch-" + settings.node());
    CountryContext context;
    try {
      context =
          CountryContext.start(
              settings.node(),
              settings.port(),
              desk,
              new HealthDesk(() -> health(watch, desk, clock)),
              receipts,
              new FeedbackDesk(settings.node(), publisher::publish, receipts, clock));
    } catch (RuntimeException failure) {
      publisher.close();
      watch.close();
      throw failure;
    }
    DeliveryWorker worker =
        new DeliveryWorker(
            new HashMap<>(settings.connection()),
            settings.node(),
            settings.instance(),
            settings.limits(),
            settings.retries(),
            channel(settings, clock),
            desk,
            clock);
    return new Adapter(context, worker, publisher, watch, desk);
  }

  /** Where the feedback door listens on this machine. */
  public int port() {
    return context.port();
  }

  /** What is known of deliveries. */
  public DeliveryDesk desk() {
    return desk;
  }

  /** Stops reading, commits what is known and closes; what is under way is asked again later. */
  @Override
  public void close() {
    worker.close();
    context.close();
    publisher.close();
    watch.close();
  }

  private static Health health(TopicWatch watch, DeliveryDesk desk, InstantSource clock) {
    return new Health(
        List.of(
            new Health.Part("brokers", watch.brokersTrouble()),
            new Health.Part("topics", watch.topicsTrouble()),
            new Health.Part("delivery", desk.troubleAt(clock.instant()))));
  }

  /** What it reads, and what it writes to. */
  private static List<String> topics(NodeCode node) {
    return List.of(
        TopicCatalogue.certificates(node),
        TopicCatalogue.deliveries(node),
        TopicCatalogue.feedback(node),
        TopicCatalogue.progress(node),
        TopicCatalogue.parked(node),
        TopicCatalogue.quarantine(node));
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
