package org.originstream.sandbox.customs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.originstream.adapter.webhook.WebhookSignature;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.wire.Sha256;

/** A customs with a web address. It checks the signature, enters the delivery, then answers. */
public final class WebCustoms implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebhookSignature signature;
  private final CustomsLedger ledger;
  private final Inbox inbox;
  private final Officer officer;

  /**
   * Opens for deliveries.
   *
   * @param node whose customs they are
   * @param secret shared with the adapter, as Standard Webhooks writes it
   * @param ledgerFile where deliveries are entered; beside it they are kept as they came
   * @param feedback where answers go, once it is known
   */
  public WebCustoms(NodeCode node, String secret, Path ledgerFile, CompletableFuture<URI> feedback)
      throws IOException {
    this.signature = new WebhookSignature(List.of(secret));
    this.ledger = new CustomsLedger(ledgerFile);
    this.inbox = new Inbox(ledgerFile.resolveSibling(node.code() + ".received"));
    this.officer = new Officer(node, feedback);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** Where to deliver. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certificates");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean genuine = isGenuine(exchange, body);
      if (genuine) {
        enter(exchange, body);
      }
      byte[] answer =
          (genuine ? "{\"sha256\":\"" + Sha256.hex(body) + "\"}" : "the signature is not ours")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(genuine ? 200 : 401, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void enter(HttpExchange exchange, byte[] body) throws IOException {
    JsonNode delivery = MAPPER.readTree(body);
    inbox.keep(
        delivery.path("certificate").asText() + "-" + delivery.path("deliveryNumber").asInt(),
        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
        exchange.getRequestHeaders(),
        body);
    if (ledger.enter(Deliveries.line(delivery))) {
      officer.answer(delivery);
    }
  }

  private boolean isGenuine(HttpExchange exchange, byte[] body) {
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
    String signed = exchange.getRequestHeaders().getFirst("webhook-signature");
    return id != null
        && time != null
        && time.matches("[0-9]{1,12}")
        && signature.header(id, Instant.ofEpochSecond(Long.parseLong(time)), body).equals(signed);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.close();
    officer.close();
    ledger.close();
  }
}
