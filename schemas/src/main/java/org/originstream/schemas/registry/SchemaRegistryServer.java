package org.originstream.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded schema registry: REST over the JDK's own HTTP server.
 *
 * <p>Bodies are read up to 1 MiB. It knows no users: bind it to the loopback address.
 */
public final class SchemaRegistryServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaRegistryServer.class);
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int BODY_BYTES_MAX = 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService workers;
  private final RegistryRoutes routes;

  private SchemaRegistryServer(HttpServer server, RegistryStore store) {
    this.server = server;
    this.workers = Executors.newVirtualThreadPerTaskExecutor();
    this.routes = new RegistryRoutes(store);
  }

  /**
   * Starts to listen.
   *
   * @param address port 0 takes a free one
   * @throws IOException if the address is taken
   */
  public static SchemaRegistryServer start(InetSocketAddress address, RegistryStore store)
      throws IOException {
    SchemaRegistryServer registry = new SchemaRegistryServer(HttpServer.create(address, 0), store);
    registry.server.setExecutor(registry.workers);
    registry.server.createContext("/", registry::handle);
    registry.server.start();
    LOG.atInfo().addKeyValue("address", registry.address()).log("the schema registry listens");
    return registry;
  }

  /** Where clients find it: the value of {@code schema.registry.url}. */
  public URI address() {
    InetSocketAddress bound = server.getAddress();
    return URI.create("http://" + bound.getHostString() + ":" + bound.getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    }
  }

  private RegistryReply reply(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
    if (body.length > BODY_BYTES_MAX) {
      return RegistryReply.error(413, "a request has at most 1 MiB");
    }
    JsonNode json;
    try {
      json = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return RegistryReply.error(400, "the request is not JSON: " + notJson.getOriginalMessage());
    }
    URI uri = exchange.getRequestURI();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    try {
      // The JDK's server has refused malformed escapes already.
      return routes.answer(exchange.getRequestMethod(), segments(uri.getRawPath()), query, json);
    } catch (RuntimeException bug) {
      LOG.atError().addKeyValue("path", uri.getRawPath()).setCause(bug).log("request failed");
      return RegistryReply.error(50001, "Error in the registry");
    }
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  private static void send(HttpExchange exchange, RegistryReply reply) throws IOException {
    byte[] body = JSON.writeValueAsBytes(reply.body());
    exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
