package org.originstream.sandbox.journey;

import java.util.Set;

/**
 * One certificate on its journey.
 *
 * @param name for people
 * @param certificate its key as text
 * @param expected every stage it must reach, and none but these
 */
public record Traveller(String name, String certificate, Set<Stage> expected) {
  public Traveller {
    expected = Set.copyOf(expected);
  }
}
