package org.originstream.sandbox.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Finds out about loopback ports before anything that would fail badly tries to use them. */
public final class Ports {
  /**
   * Free ports are taken below the range from which the kernel serves outgoing connections (32768
   * up on Linux), so that no client grabs one between our look and the server's bind.
   */
  private static final int LOWEST = 15_000;

  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS_MAX = 500;
  private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * Tries to listen on the loopback address and lets go at once.
   *
   * @param port 1 to 65535
   * @param purpose what the port is for, for example {@code "the broker"}
   */
  public static PortProbe probe(int port, String purpose) {
    if (port < 1 || port > 65_535) {
      return new PortProbe.Taken(port, purpose, "ports run from 1 to 65535");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new PortProbe.Free(port);
    } catch (IOException refused) {
      return new PortProbe.Taken(port, purpose, String.valueOf(refused.getMessage()));
    }
  }

  /** A free loopback port that this JVM has not handed out before. */
  public static int free() {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (probe(port, "any") instanceof PortProbe.Free && HANDED_OUT.add(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "no free port between %d and %d on the loopback address".formatted(LOWEST, HIGHEST));
  }
}
