package org.originstream.sandbox.registry;

import java.net.URI;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;

@NeedsTool(Tool.APICURIO)
class ConfluentClientApicurioIT extends RegistryContract {
  @Override
  RegistryDriver client(URI registry) {
    return ConfluentDriver.at(registry);
  }

  @Override
  URI registry() {
    return SharedApicurio.compatible();
  }
}
