package org.originstream.sandbox.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.originstream.sandbox.registry.Registry;
import org.originstream.sandbox.registry.RegistryKind;

/** A schema registry as a process: {@code KIND PORT DIRECTORY}, on the loopback address. */
public final class RegistryMain {
  private RegistryMain() {}

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Registry registry = RegistryKind.valueOf(arguments[0]).open(Path.of(arguments[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(registry::close));
    var unused = registry.start(Integer.parseInt(arguments[1]));
    new CountDownLatch(1).await();
  }
}
