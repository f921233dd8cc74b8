package org.originstream.adapter.kafka;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.topic.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says where a country's adapter begins: at the first record of each partition it has no offset
 * for.
 *
 * <p>Consumers never guess ({@code auto.offset.reset=none}). Beginning too early repeats deliveries
 * under keys the receiver knows; beginning too late would lose them.
 */
public final class FirstOffsets {
  private static final Logger LOG = LoggerFactory.getLogger(FirstOffsets.class);

  private FirstOffsets() {}

  /**
   * Sets what is missing.
   *
   * @return how many partitions got their first offset
   */
  public static int provision(Admin admin, NodeCode node)
      throws InterruptedException, ExecutionException {
    String group = ClientSettings.group(node);
    String topic = TopicCatalogue.certificates(node);
    int partitions =
        Objects.requireNonNull(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic), topic)
            .partitions()
            .size();
    Map<TopicPartition, OffsetAndMetadata> known =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> missing =
        IntStream.range(0, partitions)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .filter(partition -> known.get(partition) == null)
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.earliest()));
    if (missing.isEmpty()) {
      return 0;
    }
    Map<TopicPartition, OffsetAndMetadata> first =
        admin.listOffsets(missing).all().get().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue().offset())));
    admin.alterConsumerGroupOffsets(group, first).all().get();
    LOG.atInfo()
        .addKeyValue("group", group)
        .addKeyValue("partitions", first.size())
        .log("begins at the first record of these partitions");
    return first.size();
  }
}
