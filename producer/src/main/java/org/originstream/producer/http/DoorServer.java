package org.originstream.producer.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** The door's HTTP server on this machine. */
public final class DoorServer implements AutoCloseable {
  /** A batch of 1,000 certificates; one event is limited to 2 MiB where it is read. */
  private static final String REQUEST_BYTES_MAX = Integer.toString(16 * 1024 * 1024);

  private final ApplicationContext context;
  private final EmbeddedServer server;

  private DoorServer(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /**
   * Starts to listen on the loopback address.
   *
   * @param name of the door
   * @param port 0 for a free one
   * @param beans what the routes need: a desk, a receipt book and a health desk
   */
  public static DoorServer start(String name, int port, Object... beans) {
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .bootstrapEnvironment(false)
            .properties(properties(name, port))
            .singletons(beans)
            .start();
    try {
      return new DoorServer(context, context.getBean(EmbeddedServer.class).start());
    } catch (RuntimeException failure) {
      context.close();
      throw failure;
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.close();
    context.close();
  }

  private static Map<String, Object> properties(String name, int port) {
    return Map.of(
        "originstream.app",
        "door",
        "micronaut.application.name",
        "origin-door-" + name,
        "micronaut.server.host",
        "127.0.0.1",
        "micronaut.server.port",
        port == 0 ? -1 : port,
        "micronaut.server.max-request-size",
        REQUEST_BYTES_MAX,
        "micronaut.server.read-idle-timeout",
        "20s",
        "micronaut.server.idle-timeout",
        "60s",
        "micronaut.server.netty.worker.threads",
        2);
  }
}
