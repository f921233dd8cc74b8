package org.originstream.sandbox.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * One broker for all tests of this JVM, started by the first that asks and stopped at the end.
 *
 * <p>Tests share it by never sharing a topic or a group: each takes its names from {@link #name}.
 */
public final class SharedBroker {
  private static final AtomicLong NAMES = new AtomicLong();

  private SharedBroker() {}

  /** {@code host:port} of the running broker. */
  public static String bootstrapServers() {
    return Running.BROKER.bootstrapServers();
  }

  /** A topic, group or transactional id that no other test of this JVM gets. */
  public static String name(String stem) {
    return stem + "-" + NAMES.incrementAndGet();
  }

  private static final class Running {
    private static final EmbeddedBroker BROKER = start();

    private static EmbeddedBroker start() {
      try {
        Path directory = Files.createTempDirectory("originstream-broker");
        EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, directory)));
        return broker;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static void stop(EmbeddedBroker broker, Path directory) {
      broker.close();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException left) {
        System.err.println("left behind: " + directory + " (" + left.getMessage() + ")");
      }
    }
  }
}
