package org.originstream.sandbox.registry;

import java.net.URI;

class FlinkSerdeEmbeddedTest extends SerdeContract {
  @Override
  ForeignSerde theirs() {
    return FlinkSerde.at(registry());
  }

  @Override
  URI registry() {
    return SharedEmbedded.registry();
  }
}
