package org.originstream.adapter;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.originstream.domain.event.NodeCode;

/** The Micronaut context of one country, with its own server and threads. */
final class CountryContext implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private CountryContext(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /**
   * Opens the country's door on this machine.
   *
   * @param port 0 takes a free one
   * @param beans what the controllers need
   */
  static CountryContext start(NodeCode node, int port, Object... beans) {
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .bootstrapEnvironment(false)
            .properties(properties(node, port))
            .singletons(beans)
            .start();
    try {
      return new CountryContext(context, context.getBean(EmbeddedServer.class).start());
    } catch (RuntimeException failure) {
      context.close();
      throw failure;
    }
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.close();
    context.close();
  }

  private static Map<String, Object> properties(NodeCode node, int port) {
    return Map.of(
        "originstream.app",
        "adapter",
        "micronaut.application.name",
        "origin-adapter-" + node,
        "micronaut.server.host",
        "127.0.0.1",
        "micronaut.server.port",
        port == 0 ? -1 : port,
        "micronaut.server.max-request-size",
        "2MB",
        "micronaut.server.netty.worker.threads",
        1);
  }
}
