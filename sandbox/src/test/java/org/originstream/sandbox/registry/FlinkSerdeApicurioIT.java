package org.originstream.sandbox.registry;

import java.net.URI;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;

@NeedsTool(Tool.APICURIO)
class FlinkSerdeApicurioIT extends SerdeContract {
  @Override
  ForeignSerde theirs() {
    return FlinkSerde.at(registry());
  }

  @Override
  URI registry() {
    return SharedApicurio.compatible();
  }
}
