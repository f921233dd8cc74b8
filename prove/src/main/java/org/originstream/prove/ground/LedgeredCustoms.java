package org.originstream.prove.ground;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.originstream.sandbox.customs.CustomsLedger;
import org.originstream.schemas.wire.Sha256;

/** A customs that enters each delivery in its ledger before it answers, and says nothing else. */
final class LedgeredCustoms implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int WAITING_MAX = 100;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CustomsLedger ledger;

  LedgeredCustoms(Path ledgerFile) throws IOException {
    this.ledger = new CustomsLedger(ledgerFile);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_MAX);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/certificates");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      JsonNode delivery = MAPPER.readTree(body);
      ledger.enter(
          new CustomsLedger.Line(
              delivery.path("idempotencyKey").asText(),
              delivery.path("certificate").asText(),
              delivery.at("/event/kind").asText(),
              delivery.path("contentSha256").asText()));
      byte[] answer =
          ("{\"sha256\":\"" + Sha256.hex(body) + "\"}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.close();
    ledger.close();
  }
}
