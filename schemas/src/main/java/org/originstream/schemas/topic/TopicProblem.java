package org.originstream.schemas.topic;

/** What is wrong with a topic, in words an operator can act on. */
public sealed interface TopicProblem {
  /** The topic's name. */
  String topic();

  /** The thing, the rule and the fix, in one line. */
  String message();

  /** The topic does not exist and creating it was not asked for, or was refused. */
  record Missing(String topic, String cause) implements TopicProblem {
    @Override
    public String message() {
      return topic + " does not exist (" + cause + "); run 'origin provision'";
    }
  }

  /** The number of partitions is fixed for the cluster's life, because keys live on them. */
  record PartitionCount(String topic, int expected, int found) implements TopicProblem {
    @Override
    public String message() {
      return topic
          + " has "
          + found
          + " partitions and must have exactly "
          + expected
          + ": set partitions to the cluster's own number, or use an empty cluster";
    }
  }

  /** A partition has fewer copies than it must. */
  record Replicas(String topic, int expected, int found) implements TopicProblem {
    @Override
    public String message() {
      return topic
          + " has "
          + found
          + " replicas and must have "
          + expected
          + ": reassign its partitions with kafka-reassign-partitions";
    }
  }

  /** A setting has another value than the catalogue's. */
  record Setting(String topic, String setting, String expected, String found)
      implements TopicProblem {
    @Override
    public String message() {
      return topic
          + " has "
          + setting
          + "="
          + found
          + " and must have "
          + expected
          + ": kafka-configs --alter --topic "
          + topic
          + " --add-config "
          + setting
          + "="
          + expected;
    }
  }

  /** Some partitions did not answer in time, so that a first write could be lost. */
  record NotAnswering(String topic, String cause) implements TopicProblem {
    @Override
    public String message() {
      return topic + " does not answer on all its partitions yet (" + cause + "): try again";
    }
  }
}
