package org.originstream.sandbox.broker;

import java.nio.file.Path;
import org.originstream.sandbox.trial.Exchange;

class EmbeddedBrokerContractIT extends BrokerContract {
  @Override
  Exchange.Broker broker(Path directory) {
    return Exchange.embedded(directory);
  }
}
