package org.originstream.sandbox.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the last word when Kafka ends the JVM by itself, which it does when its disk fails or fills
 * up: without it the process would be gone with no sentence anyone can act on.
 */
record BrokerEnd(Path dataDirectory) {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerEnd.class);
  private static final int EXIT_NO_ROOM = 74;
  private static final long FULL_BELOW_BYTES = 8L * 1024 * 1024;

  /** For the whole JVM: of several brokers, the last one started explains. */
  void explain() {
    Exit.setHaltProcedure(
        (status, message) -> {
          long freeBytes = freeBytes();
          System.err.println(sentence(freeBytes, message));
          Runtime.getRuntime().halt(isFull(freeBytes) ? EXIT_NO_ROOM : status);
        });
  }

  String sentence(long freeBytes, String kafkaSaid) {
    return isFull(freeBytes)
        ? "the broker stopped because the disk of %s is full: free some space, or choose another disk with --data DIR, and start again"
            .formatted(dataDirectory)
        : "the broker stopped itself over its data in %s (%s): see the lines above, and start again"
            .formatted(dataDirectory, kafkaSaid);
  }

  private static boolean isFull(long freeBytes) {
    return freeBytes < FULL_BELOW_BYTES;
  }

  private long freeBytes() {
    if (DiskFullFilter.hasSeenOne()) {
      return 0; // what was freed since does not make it another reason
    }
    try {
      return Files.getFileStore(dataDirectory).getUsableSpace();
    } catch (IOException gone) {
      LOG.atDebug().setCause(gone).log("the data directory cannot be looked at");
      return Long.MAX_VALUE;
    }
  }
}
