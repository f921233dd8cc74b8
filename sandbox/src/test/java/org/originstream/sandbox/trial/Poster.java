package org.originstream.sandbox.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Hands documents in at a door, as an authority's program would. */
public final class Poster implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI events;

  public Poster(int port) {
    this.events = URI.create("http://127.0.0.1:" + port + "/v1/events");
  }

  /** Sends one document under its idempotency key. */
  public HttpResponse<String> post(String key, String json)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(events)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
