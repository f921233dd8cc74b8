package org.originstream.replay;

import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.topic.TopicCatalogue;

/** What Kafka's client throws, as one sentence with the fix. */
final class BrokerTrouble {
  private static final String TOPIC = TopicCatalogue.history();

  private BrokerTrouble() {}

  static Ending of(RuntimeException thrown, String brokers) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Ending known = known(cause, brokers);
      if (known != null) {
        return known;
      }
    }
    return new Ending(ExitCode.UNAVAILABLE, "reading from " + brokers + " failed: " + root(thrown));
  }

  static Ending noHistory(String brokers) {
    return new Ending(
        ExitCode.UNAVAILABLE,
        "there is no topic "
            + TOPIC
            + " at "
            + brokers
            + ", or these credentials may not see it; name the brokers of an exchange");
  }

  private static @Nullable Ending known(Throwable cause, String brokers) {
    String why = " (" + cause.getMessage() + ")";
    return switch (cause) {
      case TimeoutException e -> silent(brokers, why);
      case AuthenticationException e ->
          new Ending(
              ExitCode.NOT_ALLOWED,
              "the broker at "
                  + brokers
                  + " does not know these credentials"
                  + why
                  + "; name the right ones with --command-config");
      case AuthorizationException e ->
          new Ending(
              ExitCode.NOT_ALLOWED,
              "these credentials may not read "
                  + TOPIC
                  + why
                  + "; ask the operator for READ and DESCRIBE on it");
      case UnknownTopicOrPartitionException e -> noHistory(brokers);
      case InvalidOffsetException e ->
          new Ending(
              ExitCode.UNAVAILABLE, TOPIC + " was cut while it was read" + why + "; run it again");
      case ConfigException e when why.contains("bootstrap") -> silent(brokers, why);
      case ConfigException e ->
          new Ending(
              ExitCode.SETTINGS, "Kafka's client refuses the settings of --command-config" + why);
      default -> null;
    };
  }

  private static Ending silent(String brokers, String why) {
    return new Ending(
        ExitCode.UNAVAILABLE,
        "no broker answers at "
            + brokers
            + why
            + "; start one with ./origin up, or name another with --bootstrap-servers");
  }

  private static String root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
