package org.originstream.sandbox.broker;

import java.nio.file.Path;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;
import org.originstream.sandbox.trial.Exchange;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka as its own project ships it, in a container. */
@NeedsTool(Tool.CONTAINERS)
class ContainerBrokerContractIT extends BrokerContract {
  private static final String IMAGE = "apache/kafka:4.3.1";

  @Override
  Exchange.Broker broker(Path directory) {
    KafkaContainer kafka = new KafkaContainer(IMAGE);
    kafka.start();
    return new Exchange.Broker(kafka.getBootstrapServers(), kafka::stop);
  }
}
