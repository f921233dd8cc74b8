package org.originstream.prove.sabotage;

import java.io.IOException;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.originstream.processor.topology.ShippedWire;

/** Writes without transactions: what was written before a kill stays, and is written again. */
public final class AtLeastOnceProcessor {
  private AtLeastOnceProcessor() {}

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BrokenProcessor.run(
        new ShippedWire(),
        Map.of(
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.AT_LEAST_ONCE,
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            "2000"));
  }
}
