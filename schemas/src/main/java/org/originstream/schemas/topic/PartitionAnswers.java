package org.originstream.schemas.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/** Asks partitions for their end, and the silent ones again, until all answer or time is up. */
final class PartitionAnswers {
  private static final Executor A_LITTLE_LATER =
      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

  private final Admin admin;
  private final ListOffsetsOptions options;
  private final long deadline;

  PartitionAnswers(Admin admin, Duration patience) {
    this.admin = admin;
    this.options = new ListOffsetsOptions().timeoutMs(Math.toIntExact(patience.toMillis()));
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /**
   * The partitions that were silent to the last, each with the cause; empty if all have answered.
   * Fails with what asking again cannot mend.
   */
  CompletableFuture<Map<TopicPartition, Throwable>> silent(Collection<TopicPartition> partitions) {
    return askOnce(partitions)
        .thenCompose(
            silent ->
                silent.isEmpty() || System.nanoTime() - deadline > 0
                    ? CompletableFuture.completedFuture(silent)
                    : CompletableFuture.supplyAsync(silent::keySet, A_LITTLE_LATER)
                        .thenCompose(this::silent));
  }

  private CompletableFuture<Map<TopicPartition, Throwable>> askOnce(
      Collection<TopicPartition> partitions) {
    ListOffsetsResult asked =
        admin.listOffsets(
            partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())),
            options);
    Map<TopicPartition, Throwable> silent = new ConcurrentHashMap<>();
    CompletableFuture<?>[] answers =
        partitions.stream()
            .map(
                partition ->
                    asked
                        .partitionResult(partition)
                        .toCompletionStage()
                        .handle(
                            (end, failure) -> failure == null || note(silent, partition, failure))
                        .toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(answers).thenApply(all -> silent);
  }

  private static boolean note(
      Map<TopicPartition, Throwable> silent, TopicPartition partition, Throwable failure) {
    if (!(failure instanceof RetriableException)) {
      throw new CompletionException(failure);
    }
    silent.put(partition, failure);
    return false;
  }
}
