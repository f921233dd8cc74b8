package org.originstream.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

class SchemaRegistryServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ISSUED = "org.originstream.v1.Issued";
  private static final String A = field("\"a\",\"type\":\"long\"");
  private static final String A_B =
      field("\"a\",\"type\":\"long\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0");
  private static final String A_C =
      field("\"a\",\"type\":\"long\"},{\"name\":\"c\",\"type\":\"int\"");
  private static final String A_TIME =
      field("\"a\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}");

  private final HttpClient http = HttpClient.newHttpClient();
  private SchemaRegistryServer server;

  private record Answer(int status, JsonNode body) {
    int code() {
      return body.path("error_code").asInt();
    }
  }

  @BeforeEach
  void start() throws Exception {
    server =
        SchemaRegistryServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            RegistryStore.holding(SchemaCatalogue.shipped()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void every_schema_of_the_jar_is_there_under_its_content_id() throws Exception {
    assertThat(get("/subjects").body()).hasSize(SchemaCatalogue.shipped().current().size());
    for (WireSchema wire : SchemaCatalogue.shipped().current()) {
      Answer answer = get("/schemas/ids/" + wire.id());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("schema").asText()).isEqualTo(wire.schema().toString());
    }
    JsonNode latest = get("/subjects/" + ISSUED + "/versions/latest").body();
    assertThat(latest.path("id").asInt())
        .isEqualTo(SchemaCatalogue.shipped().current(ISSUED).orElseThrow().id());
    assertThat(latest.path("subject").asText()).isEqualTo(ISSUED);
    assertThat(get("/schemas/types").body().toString()).isEqualTo("[\"AVRO\"]");
  }

  @Test
  void a_schema_is_registered_looked_up_and_found_again() throws Exception {
    int id = post("/subjects/r/versions", A).body().path("id").asInt();

    assertThat(id).isPositive();
    assertThat(post("/subjects/r/versions", A).body().path("id").asInt()).isEqualTo(id);
    assertThat(get("/subjects/r/versions").body().toString()).isEqualTo("[1]");
    Answer found = post("/subjects/r", A);
    assertThat(found.body().path("version").asInt()).isEqualTo(1);
    assertThat(found.body().path("id").asInt()).isEqualTo(id);
    assertThat(get("/subjects/r/versions/1/schema").body().path("name").asText()).isEqualTo("R");
    assertThat(get("/schemas/ids/" + id + "/versions").body().toString())
        .isEqualTo("[{\"subject\":\"r\",\"version\":1}]");
  }

  @Test
  void the_same_schema_has_the_same_id_in_every_registry() throws Exception {
    int here = post("/subjects/r/versions", A).body().path("id").asInt();
    server.close();
    start();
    assertThat(post("/subjects/another/versions", A).body().path("id").asInt()).isEqualTo(here);
  }

  @Test
  void a_version_that_cannot_read_the_earlier_one_is_refused_with_the_place() throws Exception {
    post("/subjects/r/versions", A);

    Answer broken = post("/subjects/r/versions", A_C);
    assertThat(broken.status()).isEqualTo(409);
    assertThat(broken.code()).isEqualTo(409);
    assertThat(broken.body().path("message").asText()).contains("/fields/1");
    assertThat(compatible("r", "latest", A_C)).isFalse();
    assertThat(compatible("r", "latest", A_B)).isTrue();
    assertThat(post("/subjects/r/versions", A_B).status()).isEqualTo(200);
    assertThat(get("/subjects/r/versions").body().toString()).isEqualTo("[1,2]");
  }

  @Test
  void the_level_of_a_subject_can_be_set() throws Exception {
    assertThat(get("/config").body().path("compatibilityLevel").asText()).isEqualTo("BACKWARD");
    assertThat(get("/config/r").code()).isEqualTo(40408);
    assertThat(get("/config/r?defaultToGlobal=true").body().path("compatibilityLevel").asText())
        .isEqualTo("BACKWARD");

    post("/subjects/r/versions", A);
    send("PUT", "/config/r", "{\"compatibility\":\"NONE\"}");

    assertThat(get("/config/r").body().path("compatibilityLevel").asText()).isEqualTo("NONE");
    assertThat(post("/subjects/r/versions", A_C).status()).isEqualTo(200);
    assertThat(send("PUT", "/config", "{\"compatibility\":\"SIDEWAYS\"}").code()).isEqualTo(42203);
  }

  @Test
  void what_is_not_there_has_the_ecosystems_codes() throws Exception {
    post("/subjects/r/versions", A);
    assertThat(get("/subjects/none/versions").code()).isEqualTo(40401);
    assertThat(get("/subjects/none/versions").status()).isEqualTo(404);
    assertThat(get("/subjects/r/versions/7").code()).isEqualTo(40402);
    assertThat(get("/subjects/r/versions/first").code()).isEqualTo(42202);
    assertThat(get("/schemas/ids/1").code()).isEqualTo(40403);
    assertThat(get("/schemas/ids/99999999999").code()).isEqualTo(40403);
    assertThat(post("/subjects/r", A_C).code()).isEqualTo(40403);
    assertThat(post("/subjects/none", A).code()).isEqualTo(40401);
    assertThat(get("/nonsense").status()).isEqualTo(404);
    assertThat(send("DELETE", "/subjects/r", "").status()).isEqualTo(405);
  }

  @Test
  void what_is_not_a_schema_is_refused() throws Exception {
    assertThat(post("/subjects/r/versions", "{\"type\":\"nonsense\"}").code()).isEqualTo(42201);
    assertThat(post("/subjects/r/versions", "\"x").code()).isEqualTo(42201);
    assertThat(send("POST", "/subjects/r/versions", "{}").code()).isEqualTo(42201);
    assertThat(send("POST", "/subjects/r/versions", "not json").status()).isEqualTo(400);
    assertThat(
            send("POST", "/subjects/r/versions", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}")
                .code())
        .isEqualTo(42201);
    assertThat(post("/subjects/r/versions", "[".repeat(20_000)).body().path("message").asText())
        .contains("nested");
    assertThat(
            post("/subjects/r/versions", "{\"type\":\"string\",\"java-class\":\"java.net.URL\"}")
                .body()
                .path("message")
                .asText())
        .contains("java-class");
    assertThat(send("POST", "/subjects/r/versions", " ".repeat(1024 * 1024 + 1)).status())
        .isEqualTo(413);
  }

  @Test
  void schemas_that_differ_only_in_a_logical_type_cannot_be_told_apart() throws Exception {
    post("/subjects/r/versions", A);
    Answer answer = post("/subjects/r/versions", A_TIME);
    assertThat(answer.code()).isEqualTo(42201);
    assertThat(answer.body().path("message").asText()).contains("logical type");
  }

  private boolean compatible(String subject, String version, String schema) throws Exception {
    return post("/compatibility/subjects/" + subject + "/versions/" + version, schema)
        .body()
        .path("is_compatible")
        .asBoolean();
  }

  private Answer get(String path) throws Exception {
    return send("GET", path, "");
  }

  private Answer post(String path, String schema) throws Exception {
    return send("POST", path, JSON.createObjectNode().put("schema", schema).toString());
  }

  private Answer send(String method, String path, String body) throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  private static String field(String fields) {
    return "{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"test\",\"fields\":[{\"name\":"
        + fields
        + "}]}";
  }
}
