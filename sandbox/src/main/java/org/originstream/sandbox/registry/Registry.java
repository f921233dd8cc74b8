package org.originstream.sandbox.registry;

import java.io.IOException;
import java.net.URI;

/** A schema registry that holds the schemas of the jar under the ids of their content. */
public interface Registry extends AutoCloseable {
  /**
   * Starts it, fills it, and returns once it answers.
   *
   * @param port on the loopback address; 0 takes a free one
   * @return the value of {@code schema.registry.url}
   * @throws IOException if the port is taken
   * @throws RegistryRefusedException if it cannot be had or does not come up
   */
  URI start(int port) throws IOException, InterruptedException;

  /** Stops it; without effect if it does not run. */
  @Override
  void close();
}
