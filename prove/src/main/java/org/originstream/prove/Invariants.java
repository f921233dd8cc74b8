package org.originstream.prove;

import java.util.List;
import java.util.Optional;

/** Every promise that can be tried. */
public final class Invariants {
  private static final List<Invariant> ALL =
      List.of(
          new AcceptedNeverLost(),
          new TransitionsOnce(),
          new PoisonNeverStops(),
          new IdempotentPublish(),
          new RebuiltFromTheLog());

  private Invariants() {}

  /** All of them, in order of id. */
  public static List<Invariant> all() {
    return ALL;
  }

  /** The one of that id, whatever its case. */
  public static Optional<Invariant> of(String id) {
    return ALL.stream().filter(invariant -> invariant.id().equalsIgnoreCase(id)).findFirst();
  }
}
