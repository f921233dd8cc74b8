package org.originstream.sandbox.port;

/** What trying to listen on a port showed. */
public sealed interface PortProbe {
  /**
   * Nobody listens there.
   *
   * @param port 1 to 65535
   */
  record Free(int port) implements PortProbe {}

  /**
   * The port cannot be had.
   *
   * @param port as asked
   * @param purpose what wanted it, for the sentence
   * @param reason what the operating system said
   */
  record Taken(int port, String purpose, String reason) implements PortProbe {
    /** One sentence: the port, why not, and the fix. */
    public String sentence() {
      return "port %d, wanted for %s, cannot be used (%s): stop what holds it, or choose others with --port-base N"
          .formatted(port, purpose, reason);
    }
  }
}
