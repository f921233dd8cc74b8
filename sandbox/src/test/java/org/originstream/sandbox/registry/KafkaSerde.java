package org.originstream.sandbox.registry;

import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.originstream.schemas.framing.AvroBinary;

/** Any pair that is made for Kafka's clients. */
record KafkaSerde(Serializer<Object> serializer, Deserializer<Object> deserializer)
    implements ForeignSerde {
  /** Both are told the settings, as a Kafka client does. */
  static KafkaSerde configured(
      Serializer<Object> serializer, Deserializer<Object> deserializer, Map<String, ?> settings) {
    serializer.configure(settings, false);
    deserializer.configure(settings, false);
    return new KafkaSerde(serializer, deserializer);
  }

  @Override
  public byte[] write(String topic, GenericRecord record) {
    return Objects.requireNonNull(serializer.serialize(topic, record));
  }

  @Override
  public byte[] read(String topic, byte[] value) {
    Object read = Objects.requireNonNull(deserializer.deserialize(topic, value));
    return AvroBinary.write((GenericRecord) read);
  }

  @Override
  public void close() {
    serializer.close();
    deserializer.close();
  }
}
