package org.originstream.sandbox.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.originstream.schemas.framing.AvroBinary;

/** Flink's coder of the format, on the genuine client and an Avro of its own. */
record FlinkSerde(CachedSchemaRegistryClient client) implements ForeignSerde {
  private static final int SCHEMAS_MAX = 1000;

  static FlinkSerde at(URI registry) {
    return new FlinkSerde(new CachedSchemaRegistryClient(registry.toString(), SCHEMAS_MAX));
  }

  @Override
  public byte[] write(String topic, GenericRecord record) throws IOException {
    Schema schema = new Schema.Parser().parse(record.getSchema().toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConfluentSchemaRegistryCoder(schema.getFullName(), client).writeSchema(schema, out);
    out.write(again(schema, new ByteArrayInputStream(AvroBinary.write(record))));
    return out.toByteArray();
  }

  @Override
  public byte[] read(String topic, byte[] value) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(value);
    return again(new ConfluentSchemaRegistryCoder(client).readSchema(in), in);
  }

  /** Through their Avro and out again. */
  private static byte[] again(Schema schema, InputStream body) throws IOException {
    Object record =
        new GenericDatumReader<>(schema).read(null, DecoderFactory.get().binaryDecoder(body, null));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<>(schema).write(record, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
