package org.originstream.sandbox.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** One embedded registry for all contracts of this JVM. */
final class SharedEmbedded {
  private SharedEmbedded() {}

  static URI registry() {
    return Running.ADDRESS;
  }

  private static final class Running {
    private static final URI ADDRESS = start();

    private static URI start() {
      EmbeddedRegistry registry = new EmbeddedRegistry();
      Runtime.getRuntime().addShutdownHook(new Thread(registry::close));
      try {
        return registry.start(0);
      } catch (IOException taken) {
        throw new UncheckedIOException(taken);
      }
    }
  }
}
