package org.originstream.schemas.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The ids that topics got when they were made: deleted and made anew, they have others. */
public final class TopicIds {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TopicIds() {}

  /**
   * Asks the brokers.
   *
   * @param connection bootstrap servers and security
   * @param topics by name
   * @throws KafkaException if none answers in half a minute, or a topic is not there
   */
  public static Map<String, Uuid> of(Map<String, ?> connection, Collection<String> topics) {
    try (Admin admin = Admin.create(Map.copyOf(connection))) {
      var asked =
          admin.describeTopics(
              topics, new DescribeTopicsOptions().timeoutMs(Math.toIntExact(PATIENCE.toMillis())));
      return asked.allTopicNames().get().entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().topicId()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new UnknownTopicOrPartitionException(
            "not all of " + topics + " are there: provision them");
      }
      throw new KafkaException("the topics " + topics + " cannot be looked up", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
