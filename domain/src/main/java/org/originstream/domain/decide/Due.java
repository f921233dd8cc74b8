package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Optional;

/** How long somebody has for an act; pure. */
@FunctionalInterface
public interface Due {
  /** No term, or none that is known. */
  Due UNKNOWN = (start, country) -> Optional.empty();

  /**
   * The last day for the act, local to who has to act.
   *
   * @param start the day it runs from, which does not count itself
   * @param country ISO 3166-1 alpha-2 code, or EU, of who has to act
   * @return empty if there is no term, or it cannot be counted
   */
  Optional<LocalDate> lastDay(LocalDate start, String country);
}
