package org.originstream.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.originstream.sandbox.broker.SharedBroker;
import org.originstream.schemas.framing.Fingerprint;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

/** What a client and a registry make of each other, whoever wrote them. */
abstract class RegistryContract {
  private final Schema one = record("{\"name\":\"a\",\"type\":\"long\"}");
  private final Schema broken = record("{\"name\":\"b\",\"type\":\"long\"}");
  private RegistryDriver client;
  private String subject;

  /** The client at a registry that is running and filled. */
  abstract RegistryDriver client(URI registry);

  /** Where the registry is. */
  abstract URI registry() throws Exception;

  @BeforeEach
  void open() throws Exception {
    client = client(registry());
    subject = SharedBroker.name("contract");
  }

  @AfterEach
  void close() throws Exception {
    client.close();
  }

  @Test
  void every_shipped_schema_is_found_by_the_id_of_its_content() throws Exception {
    for (WireSchema wire : SchemaCatalogue.shipped().all()) {
      assertThat(fingerprint(client.byId(wire.id())))
          .as(wire.subject())
          .isEqualTo(wire.fingerprint());
    }
  }

  @Test
  void the_latest_version_of_every_record_is_the_one_that_is_written() throws Exception {
    for (WireSchema wire : SchemaCatalogue.shipped().current()) {
      assertThat(client.latest(wire.subject())).as(wire.subject()).isEqualTo(wire.id());
      assertThat(client.lookUp(wire.subject(), wire.schema().toString())).isEqualTo(wire.id());
    }
  }

  @Test
  void registering_what_is_there_gives_the_id_it_has() throws Exception {
    for (WireSchema wire : SchemaCatalogue.shipped().current()) {
      assertThat(client.register(wire.subject(), wire.schema().toString())).isEqualTo(wire.id());
    }
  }

  @Test
  void what_is_registered_is_read_back_and_keeps_its_id() throws Exception {
    int id = client.register(subject, one.toString());
    assertThat(fingerprint(client.byId(id))).isEqualTo(Fingerprint.of(one));
    assertThat(client.lookUp(subject, one.toString())).isEqualTo(id);
    assertThat(client.latest(subject)).isEqualTo(id);
    try (RegistryDriver another = client(registry())) {
      assertThat(another.register(subject, one.toString())).isEqualTo(id);
    }
  }

  @Test
  void a_version_that_breaks_readers_is_refused() throws Exception {
    client.register(subject, one.toString());
    assertThatThrownBy(() -> client.register(subject, broken.toString()))
        .isInstanceOfSatisfying(
            RegistryDriver.RefusedException.class, no -> assertThat(no.status()).isEqualTo(409));
  }

  @Test
  void what_is_not_there_is_refused_with_the_ecosystems_codes() {
    assertThatThrownBy(() -> client.byId(1))
        .isInstanceOfSatisfying(
            RegistryDriver.RefusedException.class, no -> assertThat(no.code()).isEqualTo(40403));
    assertThatThrownBy(() -> client.latest(SharedBroker.name("nothing")))
        .isInstanceOfSatisfying(
            RegistryDriver.RefusedException.class, no -> assertThat(no.code()).isEqualTo(40401));
  }

  private static Fingerprint fingerprint(String schema) {
    return Fingerprint.of(new Schema.Parser().parse(schema));
  }

  private static Schema record(String field) {
    return new Schema.Parser()
        .parse(
            "{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"contract\",\"fields\":["
                + field
                + "]}");
  }
}
