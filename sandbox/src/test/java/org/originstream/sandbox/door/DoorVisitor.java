package org.originstream.sandbox.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.originstream.formats.samples.Samples;
import org.originstream.producer.Door;

/** A caller of doors, with certificates of Korea. */
final class DoorVisitor {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NUMBER = "K990-25-9900077";
  private static final String ISSUED_AT = "\"issuedAt\": \"2025-12-02T16:20:10+09:00\",";
  private static final String ISSUED =
      new String(Samples.all().get(3).json().toArray(), StandardCharsets.UTF_8);

  private final HttpClient http = HttpClient.newHttpClient();

  /** What a door said. */
  record Said(int status, JsonNode body) {
    String receiptId() {
      return body.path("receiptId").asText();
    }
  }

  /**
   * A certificate under a number of its own, on one line. It does not say when it was issued, so
   * that the time is the door's, and two doors must agree on it.
   */
  static String certificate(String number) {
    if (!ISSUED.contains(NUMBER) || !ISSUED.contains(ISSUED_AT)) {
      throw new IllegalStateException("the Korean sample has another number or time now");
    }
    return ISSUED.replace(NUMBER, number).replace(ISSUED_AT, "").replace("\n", " ");
  }

  Said submit(Door door, String key, String certificate) throws Exception {
    HttpResponse<byte[]> answer =
        post(door, "/v1/events?anyway=true", "application/json", key, certificate);
    return new Said(answer.statusCode(), JSON.readTree(answer.body()));
  }

  /** One answer for each line. */
  List<JsonNode> submitBatch(Door door, String key, List<String> lines) throws Exception {
    HttpResponse<byte[]> answer =
        post(
            door,
            "/v1/events/batch?anyway=true",
            "application/x-ndjson",
            key,
            String.join("\n", lines));
    return new String(answer.body(), StandardCharsets.UTF_8)
        .lines()
        .map(DoorVisitor::tree)
        .toList();
  }

  Said receipt(Door door, String id) throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(at(door, "/v1/receipts/" + id)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    return new Said(answer.statusCode(), JSON.readTree(answer.body()));
  }

  private HttpResponse<byte[]> post(
      Door door, String path, String mediaType, String key, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(at(door, path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static URI at(Door door, String path) {
    return URI.create("http://127.0.0.1:" + door.port() + path);
  }

  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException("no JSON: " + line, e);
    }
  }
}
