package org.originstream.sandbox.journey;

import java.util.List;

/**
 * A certificate seen at a stage, in a topic.
 *
 * @param certificate its key as text
 * @param stage where it was seen
 * @param contentSha256 digest of the bytes the stage speaks of; empty if none
 * @param rules ids of the rules that spoke
 */
public record Sighting(String certificate, Stage stage, String contentSha256, List<String> rules) {
  public Sighting {
    rules = List.copyOf(rules);
  }
}
