package org.originstream.sandbox.broker;

import java.io.IOException;
import java.nio.file.Path;
import org.originstream.sandbox.port.PortProbe;

/** Why a broker was not started; nothing was written or opened that needs undoing. */
public sealed interface BrokerRefusal {
  /** One sentence: the thing, the rule and the fix. */
  String sentence();

  /** Kafka ends the whole JVM when it cannot bind, so a taken port is refused beforehand. */
  record PortUnavailable(PortProbe.Taken port) implements BrokerRefusal {
    @Override
    public String sentence() {
      return port.sentence();
    }
  }

  /** The directory cannot be made, read or written. */
  record DirectoryUnusable(Path directory, String reason) implements BrokerRefusal {
    /** With what the operating system said. */
    public static DirectoryUnusable because(Path directory, IOException refused) {
      return new DirectoryUnusable(
          directory, refused.getClass().getSimpleName() + ": " + refused.getMessage());
    }

    @Override
    public String sentence() {
      return "the broker's data directory %s cannot be used (%s): make it writable, or choose another with --data DIR"
          .formatted(directory, reason);
    }
  }

  /** Another broker works in the directory. */
  record DirectoryInUse(Path directory) implements BrokerRefusal {
    @Override
    public String sentence() {
      return "the data directory %s is in use by another broker: stop it, or choose another with --data DIR"
          .formatted(directory);
    }
  }

  /** Kafka gives up in the middle of its work on a full disk, so a nearly full one is refused. */
  record DiskNearlyFull(Path directory, long freeBytes, long neededBytes) implements BrokerRefusal {
    private static final long MIB = 1024 * 1024;

    @Override
    public String sentence() {
      return "the disk of %s has %d MiB free and the broker needs %d MiB: free some space, or choose another disk with --data DIR"
          .formatted(directory, freeBytes / MIB, neededBytes / MIB);
    }
  }
}
