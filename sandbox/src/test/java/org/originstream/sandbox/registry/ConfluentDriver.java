package org.originstream.sandbox.registry;

import java.io.IOException;
import java.net.URI;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/** The genuine client of the ecosystem. */
record ConfluentDriver(CachedSchemaRegistryClient client) implements RegistryDriver {
  private static final int SCHEMAS_MAX = 1000;

  static ConfluentDriver at(URI registry) {
    return new ConfluentDriver(new CachedSchemaRegistryClient(registry.toString(), SCHEMAS_MAX));
  }

  /** What a call may end in. */
  private interface Call<T> {
    T make() throws Exception;
  }

  @Override
  public int register(String subject, String schema) throws Exception {
    return call(() -> client.register(subject, new AvroSchema(schema)));
  }

  @Override
  public int lookUp(String subject, String schema) throws Exception {
    return call(() -> client.getId(subject, new AvroSchema(schema)));
  }

  @Override
  public int latest(String subject) throws Exception {
    return call(() -> client.getLatestSchemaMetadata(subject).getId());
  }

  @Override
  public String byId(int id) throws Exception {
    return call(() -> client.getSchemaById(id).canonicalString());
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  private static <T> T call(Call<T> call) throws Exception {
    try {
      return call.make();
    } catch (RestClientException refused) {
      throw new RefusedException(
          refused.getStatus(), refused.getErrorCode(), String.valueOf(refused.getMessage()));
    }
  }
}
