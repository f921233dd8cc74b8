package org.originstream.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

/** The genuine client of the ecosystem judges our registry. */
class ConfluentClientOracleTest {
  private static final String ONE =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"}]}";
  private static final String BROKEN =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"b\",\"type\":\"long\"}]}";

  private SchemaRegistryServer server;
  private CachedSchemaRegistryClient client;

  @BeforeEach
  void start() throws Exception {
    server =
        SchemaRegistryServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            RegistryStore.holding(SchemaCatalogue.shipped()));
    client = new CachedSchemaRegistryClient(server.address().toString(), 100);
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void it_reads_every_shipped_schema_by_its_id() throws Exception {
    for (WireSchema wire : SchemaCatalogue.shipped().current()) {
      assertThat(client.getSchemaById(wire.id()).canonicalString())
          .isEqualTo(new AvroSchema(wire.schema().toString()).canonicalString());
    }
  }

  @Test
  void it_finds_the_latest_version_and_its_number() throws Exception {
    WireSchema issued =
        SchemaCatalogue.shipped().current("org.originstream.v1.Issued").orElseThrow();
    var latest = client.getLatestSchemaMetadata(issued.subject());
    assertThat(latest.getId()).isEqualTo(issued.id());
    var schema = new AvroSchema(issued.schema().toString());
    assertThat(client.getVersion(issued.subject(), schema)).isEqualTo(latest.getVersion());
    assertThat(client.getAllSubjects()).contains(issued.subject());
  }

  @Test
  void it_registers_and_reads_back() throws Exception {
    int id = client.register("r", new AvroSchema(ONE));
    assertThat(client.getSchemaById(id).canonicalString())
        .isEqualTo(new AvroSchema(ONE).canonicalString());
    assertThat(client.getId("r", new AvroSchema(ONE))).isEqualTo(id);
    assertThat(client.getAllVersions("r")).containsExactly(1);
  }

  @Test
  void it_understands_our_refusals() throws Exception {
    client.register("r", new AvroSchema(ONE));
    assertThat(client.testCompatibility("r", new AvroSchema(BROKEN))).isFalse();
    assertThat(client.testCompatibility("r", new AvroSchema(ONE))).isTrue();
    assertThatThrownBy(() -> client.register("r", new AvroSchema(BROKEN)))
        .isInstanceOfSatisfying(
            RestClientException.class, e -> assertThat(e.getStatus()).isEqualTo(409));
    assertThatThrownBy(() -> client.getSchemaById(1))
        .isInstanceOfSatisfying(
            RestClientException.class, e -> assertThat(e.getErrorCode()).isEqualTo(40403));
  }

  @Test
  void it_sets_and_reads_the_level() throws Exception {
    client.updateCompatibility("r", "FULL");
    assertThat(client.getCompatibility("r")).isEqualTo("FULL");
    assertThat(client.getCompatibility(null)).isEqualTo("BACKWARD");
  }
}
