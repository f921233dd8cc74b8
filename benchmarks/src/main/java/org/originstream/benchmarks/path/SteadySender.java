package org.originstream.benchmarks.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.originstream.benchmarks.paper.Papers;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.publish.RecordWriter;

/**
 * Sends one record after another, each when it is due, as an authority's publisher does. When it is
 * late it does not wait, and delays count from when a record was due: waiting is not forgotten.
 */
final class SteadySender implements AutoCloseable {
  private static final Duration LEAD = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RecordWriter writer;
  private final Papers papers;
  private final long nanosEach;
  private final long begin;
  private final CompletableFuture<List<PublishOutcome>> sent = new CompletableFuture<>();

  SteadySender(String bootstrapServers, Papers papers, int perSecond) {
    this.writer =
        new RecordWriter(Map.of("bootstrap.servers", bootstrapServers), "bench-steady", PATIENCE);
    this.papers = papers;
    this.nanosEach = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.begin = System.nanoTime() + LEAD.toNanos();
  }

  /** Begins on a thread of its own. */
  void start(String topic) {
    Thread.ofPlatform().name("bench-steady").daemon().start(() -> send(topic));
  }

  private void send(String topic) {
    try {
      List<CompletableFuture<PublishOutcome>> answers = new ArrayList<>();
      for (int index = 0; index < papers.framed().size(); index++) {
        TimeUnit.NANOSECONDS.sleep(due(index) - System.nanoTime());
        answers.add(writer.write(papers.framed().get(index).to(topic)));
      }
      sent.complete(answers.stream().map(CompletableFuture::join).toList());
    } catch (InterruptedException | RuntimeException failure) {
      sent.completeExceptionally(failure);
    }
  }

  /** When a record is due, on the clock of {@link System#nanoTime}. */
  long due(int index) {
    return begin + index * nanosEach;
  }

  /** Waits until all are sent; fails if one was not written. */
  void join() {
    for (PublishOutcome outcome : sent.join()) {
      if (!(outcome instanceof PublishOutcome.Acknowledged)) {
        throw new IllegalStateException("a record was not written: " + outcome);
      }
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
