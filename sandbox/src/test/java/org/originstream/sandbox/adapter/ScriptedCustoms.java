package org.originstream.sandbox.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.originstream.schemas.wire.Sha256;

/** A customs with a web address; what it answers to each delivery is scripted. */
final class ScriptedCustoms implements AutoCloseable {
  private static final Pattern WHAT =
      Pattern.compile("\"certificate\":\"([^\"]+)\",\"deliveryNumber\":([0-9]+)");

  /** One delivery as it arrived. */
  record Arrival(String certificate, int deliveryNumber, String idempotencyKey, String webhookId) {}

  /** The status to answer with; the body has the digest if it is 200. */
  private final Function<Arrival, Integer> script;

  private final List<Arrival> arrivals = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;

  ScriptedCustoms(Function<Arrival, Integer> script) throws IOException {
    this.script = script;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/in");
  }

  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Matcher what = WHAT.matcher(new String(body, StandardCharsets.UTF_8));
      if (!what.find()) {
        throw new IOException("not a delivery");
      }
      Arrival arrival =
          new Arrival(
              what.group(1),
              Integer.parseInt(what.group(2)),
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              exchange.getRequestHeaders().getFirst("webhook-id"));
      arrivals.add(arrival);
      int status = script.apply(arrival);
      byte[] answer =
          status == 200
              ? ("{\"sha256\":\"" + Sha256.hex(body) + "\"}").getBytes(StandardCharsets.UTF_8)
              : "no".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
