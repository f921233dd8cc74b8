package org.originstream.processor.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.formats.health.Health;
import org.originstream.formats.json.RecordJson;
import org.originstream.schemas.read.ReadCommitted;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicWatch;

/**
 * Serves the status over HTTP, on loopback: {@code GET
 * /v1/certificates/{country}/{issuer}/{number}} and {@code GET /health}.
 */
public final class StatusDoor implements AutoCloseable {
  private static final String CERTIFICATES = "/v1/certificates/";

  private final HttpServer server;
  private final StatusView view;
  private final TopicWatch watch;

  private StatusDoor(HttpServer server, StatusView view, TopicWatch watch) {
    this.server = server;
    this.view = view;
    this.watch = watch;
  }

  /**
   * Starts serving.
   *
   * @param bootstrapServers brokers to follow the status topic on
   * @param port to listen on; 0 for a free one
   * @param processor how the processor is; must answer at once
   * @throws IOException if the port is taken
   */
  public static StatusDoor start(String bootstrapServers, int port, Supplier<Health.Part> processor)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    StatusView view = new StatusView(ReadCommitted.consumer(bootstrapServers));
    server.createContext(CERTIFICATES, exchange -> certificate(exchange, view));
    TopicWatch watch =
        TopicWatch.start(
            Map.of("bootstrap.servers", bootstrapServers),
            List.of(TopicCatalogue.history(), TopicCatalogue.status(), TopicCatalogue.internal()),
            "origin-processor-watch");
    server.createContext(
        "/health", exchange -> health(exchange, health(watch, view, processor.get())));
    server.start();
    return new StatusDoor(server, view, watch);
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private static void certificate(HttpExchange exchange, StatusView view) throws IOException {
    Optional<CertificateKey> key = key(exchange.getRequestURI().getRawPath());
    if (key.isEmpty()) {
      answer(exchange, 400, problem(400, "KEY_INVALID", "give /{country}/{issuer}/{number}"));
      return;
    }
    Optional<byte[]> found = view.find(key.get()).map(RecordJson::write);
    answer(
        exchange,
        found.isPresent() ? 200 : 404,
        found.orElseGet(
            () -> problem(404, "CERTIFICATE_UNKNOWN", "no certificate is known by this key")));
  }

  private static void health(HttpExchange exchange, Health health) throws IOException {
    byte[] body = health.toJson().toString().getBytes(StandardCharsets.UTF_8);
    answer(exchange, health.httpStatus(), body);
  }

  private static Health health(TopicWatch watch, StatusView view, Health.Part processor) {
    return new Health(
        List.of(
            new Health.Part("brokers", watch.brokersTrouble()),
            new Health.Part("topics", watch.topicsTrouble()),
            processor,
            new Health.Part("status", view.trouble())));
  }

  private static Optional<CertificateKey> key(String rawPath) {
    String[] parts = rawPath.substring(CERTIFICATES.length()).split("/", -1);
    return parts.length == 3 && !parts[0].contains("|")
        ? Optional.of(new CertificateKey(decoded(parts[0]), decoded(parts[1]), decoded(parts[2])))
        : Optional.empty();
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static byte[] problem(int status, String code, String detail) {
    return String.format(
            "{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}",
            status, code, detail)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange
          .getResponseHeaders()
          .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    view.close();
    watch.close();
  }
}
