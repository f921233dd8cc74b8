package org.originstream.domain.certificate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A producer of the goods, or the statement that none is named.
 *
 * @param disclosure how much is disclosed
 * @param party present if {@link ProducerDisclosure#NAMED}
 */
public record Producer(ProducerDisclosure disclosure, @Nullable Party party) {
  public Producer {
    Objects.requireNonNull(disclosure, "disclosure");
  }
}
