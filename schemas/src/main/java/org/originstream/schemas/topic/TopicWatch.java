package org.originstream.schemas.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether brokers answer and topics take records. Who asks gets what was
 * seen last, at once: asking never waits for a broker. Thread-safe.
 */
public final class TopicWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(3);

  /** Longer than a pause and two answers that do not come. */
  private static final Duration STALE = Duration.ofSeconds(15);

  private record Seen(long nanos, Optional<String> brokers, Optional<String> topics) {}

  private final String servers;
  private final List<String> topics;
  private final Map<String, Object> connection;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile Seen seen =
      new Seen(
          System.nanoTime(),
          Optional.of("have not been looked at yet"),
          Optional.of("have not been looked at yet"));

  private TopicWatch(Map<String, ?> connection, Collection<String> topics, String name) {
    this.topics = List.copyOf(topics);
    this.servers = String.valueOf(connection.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    this.connection = new HashMap<>(connection);
    int millis = Math.toIntExact(ANSWER.toMillis());
    this.connection.put(AdminClientConfig.CLIENT_ID_CONFIG, name);
    this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /**
   * Starts to look; until it has, everything counts as troubled.
   *
   * @param connection bootstrap servers and security
   * @param topics the names of those that must take records
   * @param name of the thread, and in the broker's logs
   */
  public static TopicWatch start(
      Map<String, ?> connection, Collection<String> topics, String name) {
    TopicWatch watch = new TopicWatch(connection, topics, name);
    watch.thread.start();
    return watch;
  }

  /** Why no broker answers; empty if one did. */
  public Optional<String> brokersTrouble() {
    Seen last = seen;
    Duration age = Duration.ofNanos(System.nanoTime() - last.nanos());
    return age.compareTo(STALE) > 0
        ? Optional.of("have not been looked at for " + age.toSeconds() + " s: restart the process")
        : last.brokers();
  }

  /** What keeps the topics from taking records; empty if nothing does. */
  public Optional<String> topicsTrouble() {
    return seen.topics();
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        try (Admin admin = Admin.create(connection)) {
          lookUntilClosed(admin);
        } catch (KafkaException failed) {
          // An admin client that cannot be made, or was broken: the next one may do better.
          seen = unanswered(failed);
        }
        boolean closed = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.atDebug().addKeyValue("closed", closed).log("looked");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookUntilClosed(Admin admin) throws InterruptedException {
    do {
      Seen now = look(admin);
      if (!now.brokers().equals(seen.brokers()) || !now.topics().equals(seen.topics())) {
        LOG.atInfo()
            .addKeyValue("brokers", now.brokers().orElse("up"))
            .addKeyValue("topics", now.topics().orElse("up"))
            .log("what is known of the brokers has changed");
      }
      seen = now;
    } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
  }

  private Seen look(Admin admin) throws InterruptedException {
    List<String> troubles = new ArrayList<>();
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin.describeTopics(topics).topicNameValues();
    for (String topic : topics) {
      try {
        KafkaFuture<TopicDescription> one = asked.get(topic);
        if (one != null) {
          TopicCondition.trouble(one.get(2 * ANSWER.toMillis(), TimeUnit.MILLISECONDS))
              .ifPresent(troubles::add);
        }
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          return unanswered(e.getCause() == null ? e : e.getCause());
        }
        troubles.add(topic + " is not there: provision it");
      } catch (TimeoutException e) {
        return unanswered(e);
      }
    }
    return new Seen(
        System.nanoTime(),
        Optional.empty(),
        troubles.isEmpty() ? Optional.empty() : Optional.of(sentence(troubles)));
  }

  private static String sentence(List<String> troubles) {
    return troubles.getFirst()
        + (troubles.size() > 1 ? "; and " + (troubles.size() - 1) + " more topics" : "");
  }

  private Seen unanswered(Throwable failure) {
    return new Seen(
        System.nanoTime(),
        Optional.of(
            "no broker at "
                + servers
                + " answers ("
                + failure.getClass().getSimpleName()
                + "): start it, or mend the address, the network or the rights"),
        Optional.of("are not known while no broker answers"));
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      boolean ended = thread.join(ANSWER.multipliedBy(3));
      LOG.atDebug().addKeyValue("ended", ended).log("closed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
