package org.originstream.sandbox.registry;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.apicurio.registry.serde.avro.strategy.QualifiedRecordIdStrategy;
import java.net.URI;
import java.util.Map;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;

/** Apicurio's own serializer, over Apicurio's own paths. */
@NeedsTool(Tool.APICURIO)
class ApicurioSerdeIT extends SerdeContract {
  @Override
  ForeignSerde theirs() {
    return KafkaSerde.configured(
        new AvroKafkaSerializer<>(), new AvroKafkaDeserializer<>(), settings());
  }

  /** It registers schemas in words of its own otherwise, and those get ids of their own. */
  static Map<String, String> settings() {
    return Map.of(
        "apicurio.registry.url",
        SharedApicurio.own().toString(),
        "apicurio.registry.auto-register",
        "false",
        "apicurio.registry.find-latest",
        "true",
        "apicurio.registry.artifact-resolver-strategy",
        QualifiedRecordIdStrategy.class.getName());
  }

  @Override
  URI registry() {
    return SharedApicurio.compatible();
  }
}
