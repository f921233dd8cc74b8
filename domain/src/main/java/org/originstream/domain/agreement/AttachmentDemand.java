package org.originstream.domain.agreement;

import java.util.Objects;

/**
 * Files an agreement wants with an event.
 *
 * @param occasion with which event
 * @param countMin how many at least, from 1
 * @param what in words, for people
 * @param source where it was found
 * @param evidence how well it is founded
 */
public record AttachmentDemand(
    AttachmentOccasion occasion, int countMin, String what, String source, Evidence evidence) {
  public AttachmentDemand {
    Objects.requireNonNull(occasion, "occasion");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(evidence, "evidence");
    if (countMin < 1) {
      throw new IllegalArgumentException("a demand is of at least one file, not " + countMin);
    }
  }
}
