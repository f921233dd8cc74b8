package org.originstream.sandbox.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.registry.RegistryStore;
import org.originstream.schemas.registry.SchemaRegistryServer;

/** The registry of this process; it keeps nothing, because ids follow from the content. */
final class EmbeddedRegistry implements Registry {
  private @Nullable SchemaRegistryServer server;

  @Override
  public URI start(int port) throws IOException {
    SchemaRegistryServer started =
        SchemaRegistryServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            RegistryStore.holding(SchemaCatalogue.shipped()));
    server = started;
    return started.address();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
