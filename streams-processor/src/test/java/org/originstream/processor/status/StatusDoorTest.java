package org.originstream.processor.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.formats.health.Health;
import org.originstream.schemas.kept.KeptTopics;

class StatusDoorTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static StatusDoor door;

  /** Nobody listens on port 9: what is answered here needs no broker. */
  @BeforeAll
  static void open(@TempDir Path directory) throws IOException {
    door =
        StatusDoor.start(
            "127.0.0.1:9", 0, directory, () -> new Health.Part("processor", Optional.empty()));
  }

  @AfterAll
  static void close() {
    door.close();
    HTTP.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/certificates", "/v1/stuck/more"})
  void an_address_that_is_none_says_which_there_are(String path) throws Exception {
    HttpResponse<String> answer = ask(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("PATH_UNKNOWN", "/v1/certificates/{country}", "/v1/stuck", "/health");
  }

  @Test
  void an_unknown_certificate_is_a_problem_and_nothing_stuck_is_none() throws Exception {
    assertThat(ask("/v1/certificates/CN/A/1").body()).contains("\"code\":\"CERTIFICATE_UNKNOWN\"");
    assertThat(ask("/v1/certificates/CN").body()).contains("\"code\":\"KEY_INVALID\"");
    assertThat(ask("/v1/stuck").body()).isEqualTo("{\"total\":0,\"stuck\":[]}");
  }

  @Test
  void a_disk_that_fails_is_answered(@TempDir Path directory) throws Exception {
    CertificateKey key = new CertificateKey("CN", "A", "1");
    try (KeptTopics kept = KeptTopics.open(directory)) {
      kept.table('c').put(key.text().getBytes(StandardCharsets.UTF_8), new byte[] {1});
    }
    damage(directory);
    try (StatusDoor damaged =
        StatusDoor.start(
            "127.0.0.1:9", 0, directory, () -> new Health.Part("processor", Optional.empty()))) {
      HttpResponse<String> answer = ask(damaged, "/v1/certificates/CN/A/1");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"code\":\"STATUS_UNREADABLE\"");
    }
  }

  /** A disk that has lost the first bytes of every table. */
  private static void damage(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path table : files.filter(file -> file.toString().endsWith(".sst")).toList()) {
        Files.write(table, new byte[16], StandardOpenOption.WRITE);
      }
    }
  }

  private static HttpResponse<String> ask(String path) throws Exception {
    return ask(door, path);
  }

  private static HttpResponse<String> ask(StatusDoor door, String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
