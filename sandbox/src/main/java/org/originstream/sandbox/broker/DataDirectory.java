package org.originstream.sandbox.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** The directory a broker keeps its topics in: looked over before use and formatted once. */
record DataDirectory(Path path) {
  /** Kafka's own lock file; held by a running broker. */
  private static final String KAFKA_LOCK = ".lock";

  /** Formatting that was cut short has not written it yet, and is done again. */
  private static final String WRITTEN_LAST = "meta.properties";

  private static final long FREE_BYTES_MIN = 200L * 1024 * 1024;

  /** Makes the directory when it is not there, and says what is wrong with it, if anything. */
  Optional<BrokerRefusal> refusal() {
    try {
      Files.createDirectories(path);
      long freeBytes = Files.getFileStore(path).getUsableSpace();
      if (freeBytes < FREE_BYTES_MIN) {
        return Optional.of(new BrokerRefusal.DiskNearlyFull(path, freeBytes, FREE_BYTES_MIN));
      }
      return isLocked() ? Optional.of(new BrokerRefusal.DirectoryInUse(path)) : Optional.empty();
    } catch (IOException refused) {
      return Optional.of(BrokerRefusal.DirectoryUnusable.because(path, refused));
    }
  }

  private boolean isLocked() throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                path.resolve(KAFKA_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException heldInThisJvm) {
      return true;
    }
  }

  /** Gives a new directory its identity; a formatted one keeps its own, and its topics. */
  void formatOnce() throws Exception {
    formatOnce(Uuid.randomUuid().toString(), BrokerSettings.NODE_ID);
  }

  /**
   * The same as one node of a cluster.
   *
   * @param clusterId the same for all nodes of the cluster
   */
  void formatOnce(String clusterId, int nodeId) throws Exception {
    if (Files.exists(path.resolve(WRITTEN_LAST))) {
      return;
    }
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(clusterId)
        .setNodeId(nodeId)
        // Feature.values() would bring Kafka's own test features, which a broker refuses.
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setMetadataLogDirectory(path.toString())
        .addDirectory(path.toString())
        .run();
  }
}
