package org.originstream.producer.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Speaks to a door over HTTP. */
final class DoorClient implements AutoCloseable {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  // Longer than a door may take to hear from all replicas.
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);

  private final URI door;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .build();

  DoorClient(URI door) {
    this.door = door;
  }

  /**
   * What the door said.
   *
   * @param status of HTTP
   * @param body as text
   */
  record Reply(int status, String body) {}

  /** Submits one event. */
  Reply submit(byte[] document, String idempotencyKey, boolean anyway)
      throws IOException, InterruptedException {
    return post("/v1/events" + query(anyway), document, "application/json", idempotencyKey);
  }

  /** Submits several, one a line. */
  Reply submitLines(byte[] lines, String idempotencyKey, boolean anyway)
      throws IOException, InterruptedException {
    return post("/v1/events/batch" + query(anyway), lines, "application/x-ndjson", idempotencyKey);
  }

  /** Asks what the rules say. */
  Reply preflight(byte[] document) throws IOException, InterruptedException {
    return post("/v1/preflight", document, "application/json", "preflight");
  }

  /** Asks what became of an event. */
  Reply receipt(UUID id) throws IOException, InterruptedException {
    return send(request("/v1/receipts/" + id).GET().build());
  }

  private Reply post(String path, byte[] body, String mediaType, String idempotencyKey)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private Reply send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Reply(response.statusCode(), response.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(door.resolve(path)).timeout(ANSWER_WITHIN);
  }

  private static String query(boolean anyway) {
    return anyway ? "?anyway=true" : "";
  }

  @Override
  public void close() {
    http.close();
  }
}
