package org.originstream.adapter.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.originstream.adapter.channel.DeliveryChannelContract.Customs;
import org.originstream.adapter.channel.DeliveryChannelContract.Seen;
import org.originstream.domain.event.Bytes;
import org.originstream.schemas.wire.Sha256;

/** A customs of plain sockets, so that it can misbehave below HTTP as well. */
final class SocketCustoms implements Customs {
  /** What it does once it has read a request. */
  interface Answer {
    void to(byte[] body, Socket socket) throws IOException;
  }

  /** One request as received. */
  record Request(Map<String, String> headers, Bytes body) {}

  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger connections = new AtomicInteger();
  private final int port;
  private volatile ServerSocket server;
  private volatile Answer answer = json("");

  SocketCustoms() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = server.getLocalPort();
    listen();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port + "/origin/in?office=1");
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  int connections() {
    return connections.get();
  }

  void answers(Answer next) {
    answer = next;
  }

  /** A status line, headers and a body that are well formed. */
  static Answer status(String statusAndHeaders, String body) {
    return (received, socket) -> {
      String text =
          "HTTP/1.1 "
              + statusAndHeaders
              + "\r\nContent-Length: "
              + body.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Bytes as they are, then the end. */
  static Answer raw(String text) {
    return (received, socket) -> {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.close();
    };
  }

  private static Answer json(String body) {
    return status("200 OK\r\nContent-Type: application/json", body);
  }

  @Override
  public void takes() {
    answer = json("");
    if (server.isClosed()) {
      try {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      listen();
    }
  }

  @Override
  public void proves() {
    answer =
        (received, socket) ->
            json("{\"sha256\":\"" + Sha256.hex(received) + "\"}").to(received, socket);
  }

  @Override
  public void proves(String sha256) {
    answer = json("{\"sha256\":\"" + sha256 + "\"}");
  }

  @Override
  public void cannotRead(String reason) {
    answer = json("{\"status\":\"rejected\",\"reason\":\"" + reason + "\"}");
  }

  @Override
  public void outOfReach() {
    close();
  }

  @Override
  public List<Seen> received() {
    return requests().stream()
        .map(request -> new Seen(header(request, "idempotency-key"), request.body()))
        .toList();
  }

  static String header(Request request, String name) {
    return request.headers().getOrDefault(name, "absent");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    ServerSocket listening = server;
    Thread.ofVirtual()
        .start(
            () -> {
              while (!listening.isClosed()) {
                try {
                  Socket socket = listening.accept();
                  connections.incrementAndGet();
                  Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException closed) {
                  return;
                }
              }
            });
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = read(socket.getInputStream());
      while (request != null) {
        requests.add(request);
        answer.to(request.body().toArray(), socket);
        request = socket.isClosed() ? null : read(socket.getInputStream());
      }
    } catch (IOException gone) {
      // the other side left, which some tests are about
    }
  }

  private static @org.jspecify.annotations.Nullable Request read(InputStream in)
      throws IOException {
    String start = line(in);
    if (start.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    headers.put(":request", start);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(headers, Bytes.of(in.readNBytes(length)));
  }

  private static String line(InputStream in) throws IOException {
    OutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString();
  }
}
