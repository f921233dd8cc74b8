package org.originstream.sandbox.registry;

import java.net.URI;

class OurClientEmbeddedTest extends RegistryContract {
  @Override
  RegistryDriver client(URI registry) {
    return OurDriver.at(registry);
  }

  @Override
  URI registry() {
    return SharedEmbedded.registry();
  }
}
