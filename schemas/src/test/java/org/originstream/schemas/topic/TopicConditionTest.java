package org.originstream.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class TopicConditionTest {
  @Test
  void a_topic_takes_records_as_long_as_enough_replicas_are_in_sync() {
    assertThat(TopicCondition.trouble(topic(true, 3, 3))).isEmpty();
    assertThat(TopicCondition.trouble(topic(true, 3, 2))).isEmpty();
    assertThat(TopicCondition.trouble(topic(true, 1, 1))).isEmpty();
    assertThat(TopicCondition.trouble(topic(true, 3, 1)))
        .hasValueSatisfying(
            why -> assertThat(why).contains("partition 0 of t", "1 of 3 replicas in sync"));
  }

  @Test
  void a_partition_without_a_leader_takes_none() {
    assertThat(TopicCondition.trouble(topic(false, 3, 3)))
        .hasValueSatisfying(why -> assertThat(why).contains("has no leader"));
  }

  private static TopicDescription topic(boolean led, int replicas, int inSync) {
    return new TopicDescription(
        "t",
        false,
        List.of(
            new TopicPartitionInfo(
                0, led ? node(0) : Node.noNode(), nodes(replicas), nodes(inSync))));
  }

  private static List<Node> nodes(int count) {
    return IntStream.range(0, count).mapToObj(TopicConditionTest::node).toList();
  }

  private static Node node(int id) {
    return new Node(id, "127.0.0.1", 9_000 + id);
  }
}
