package org.originstream.sandbox.journey;

/** Somebody who watches a journey. */
@FunctionalInterface
public interface Watcher {
  /** Told of each new stage, in the order of the certificate's own journey where that is known. */
  void saw(Sighting sighting);

  /** Told first, if the data knows certificates from before; their old stages are not shown. */
  default void continuesWith(int certificates) {}
}
