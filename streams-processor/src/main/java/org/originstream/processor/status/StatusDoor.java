package org.originstream.processor.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Uuid;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.formats.health.Health;
import org.originstream.formats.problem.Problem;
import org.originstream.schemas.read.ReadCommitted;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicIds;
import org.originstream.schemas.topic.TopicWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the status over HTTP, on loopback: {@code GET
 * /v1/certificates/{country}/{issuer}/{number}}, {@code GET /v1/stuck} and {@code GET /health}.
 */
public final class StatusDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusDoor.class);
  private static final String CERTIFICATES = "/v1/certificates/";
  private static final String STUCK = "/v1/stuck";

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
   * @param directory where the cases are kept; nobody else's
   * @param processor how the processor is; must answer at once
   * @throws IOException if the port is taken or the directory cannot be used
   */
  public static StatusDoor start(
      String bootstrapServers, int port, Path directory, Supplier<Health.Part> processor)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    StatusView view =
        new StatusView(
            ReadCommitted.consumer(bootstrapServers),
            () -> statusTopic(bootstrapServers),
            directory);
    server.createContext("/", exchange -> answer(exchange, 404, nothingHere()));
    server.createContext(CERTIFICATES, answering(exchange -> certificate(exchange, view)));
    server.createContext(STUCK, answering(exchange -> stuck(exchange, view)));
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

  private static Uuid statusTopic(String bootstrapServers) {
    String name = TopicCatalogue.status();
    return Objects.requireNonNull(
        TopicIds.of(Map.of("bootstrap.servers", bootstrapServers), List.of(name)).get(name), name);
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private static void certificate(HttpExchange exchange, StatusView view) throws IOException {
    Optional<CertificateKey> key = key(exchange.getRequestURI().getRawPath());
    if (key.isEmpty()) {
      answer(
          exchange,
          400,
          Problem.of(
                  400,
                  "KEY_INVALID",
                  "This is no certificate key",
                  "give " + CERTIFICATES + "{country}/{issuer}/{number}")
              .toJson());
      return;
    }
    Optional<byte[]> found = view.find(key.get()).map(CaseView::tree).map(StatusDoor::bytes);
    answer(exchange, found.isPresent() ? 200 : 404, found.orElseGet(StatusDoor::unknown));
  }

  private static void stuck(HttpExchange exchange, StatusView view) throws IOException {
    boolean here = exchange.getRequestURI().getRawPath().equals(STUCK);
    answer(exchange, here ? 200 : 404, here ? bytes(view.stuck()) : nothingHere());
  }

  /** A disk that fails is no reason to leave who asks without an answer. */
  private static HttpHandler answering(HttpHandler handler) {
    return exchange -> {
      try {
        handler.handle(exchange);
      } catch (UncheckedIOException | IllegalStateException unreadable) {
        LOG.atError().setCause(unreadable).log("the status cannot be read");
        answer(exchange, 503, unreadable());
      }
    };
  }

  private static byte[] unreadable() {
    return Problem.of(
            503,
            "STATUS_UNREADABLE",
            "The status that is kept here cannot be read",
            "ask another processor; on this one look at the disk and the log, and start it again"
                + " without the directory status below its state directory")
        .toJson();
  }

  private static byte[] unknown() {
    return Problem.of(
            404,
            "CERTIFICATE_UNKNOWN",
            "No certificate is known by this key",
            "check country, issuer and number; a certificate not decided yet is not known")
        .toJson();
  }

  private static byte[] nothingHere() {
    return Problem.of(
            404,
            "PATH_UNKNOWN",
            "Nothing is here",
            "ask for GET "
                + CERTIFICATES
                + "{country}/{issuer}/{number}, GET "
                + STUCK
                + " or GET /health")
        .toJson();
  }

  private static byte[] bytes(ObjectNode tree) {
    return tree.toString().getBytes(StandardCharsets.UTF_8);
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
