package org.originstream.sandbox.registry;

import java.net.URI;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;

@NeedsTool(Tool.CONFLUENT)
class ConfluentSerdeEmbeddedTest extends SerdeContract {
  @Override
  ForeignSerde theirs() throws Exception {
    return ConfluentSerde.at(registry());
  }

  @Override
  URI registry() {
    return SharedEmbedded.registry();
  }
}
