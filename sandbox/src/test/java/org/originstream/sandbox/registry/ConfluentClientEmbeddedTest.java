package org.originstream.sandbox.registry;

import java.net.URI;

class ConfluentClientEmbeddedTest extends RegistryContract {
  @Override
  RegistryDriver client(URI registry) {
    return ConfluentDriver.at(registry);
  }

  @Override
  URI registry() {
    return SharedEmbedded.registry();
  }
}
