package org.originstream.benchmarks.path;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.benchmarks.paper.Papers;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** A way from a topic to a topic. */
public enum Way {
  /** Written and read; nobody in between. */
  RAW("raw", "bench.raw.v1", "bench.raw.v1"),
  /** Copied exactly once by Kafka Streams, with the processor's own settings. */
  PASS_THROUGH("pass-through", "bench.copied.v1", "bench.copies.v1"),
  /** What the processor writes and stores for each event, without a thought. */
  CARRIAGE("carriage", "bench.carried.v1", "bench.country.v1"),
  /** The processor itself, unsigned. */
  COMPLETE(
      "complete",
      TopicCatalogue.submissions(Papers.EXPORTER),
      TopicCatalogue.certificates(Papers.DESTINATION));

  private final String text;
  private final String from;
  private final String to;

  Way(String text, String from, String to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The name on the command line. */
  public String text() {
    return text;
  }

  String from() {
    return from;
  }

  String to() {
    return to;
  }

  /** A refused event is cheaper to decide, and would not count. */
  void check(ConsumerRecord<byte[], byte[]> arrived) {
    if (this == COMPLETE) {
      String verdict = Headers.text(arrived.headers(), Headers.VERDICT).orElse("no verdict");
      if (!verdict.equals("ACCEPTED")) {
        throw new IllegalStateException("an event on " + to + " has " + verdict);
      }
    }
  }
}
