package org.originstream.benchmarks.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.originstream.sandbox.broker.EmbeddedBroker;

/** Runs one broker until its parent is gone; says in a file where it listens. */
public final class BrokerChild {
  static final String ADDRESS = "address";

  private BrokerChild() {}

  /** Takes the directory of the data. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("log"), 0, 0);
    Path written = Files.writeString(data.resolve(ADDRESS + ".new"), broker.bootstrapServers());
    Files.move(written, data.resolve(ADDRESS), StandardCopyOption.ATOMIC_MOVE);
  }
}
