package org.originstream.domain.agreement;

import java.util.List;
import java.util.Set;

/**
 * What a look-up of a single certificate asks and reveals (the pull model).
 *
 * @param asks everything that has to be known of the paper
 * @param reveals the elements shown to whoever knows it; the importing customs see the whole
 */
public record LookUpTerms(Set<LookUpKey> asks, List<ElementPath> reveals) {
  public LookUpTerms {
    asks = Set.copyOf(asks);
    reveals = List.copyOf(reveals);
    if (!asks.contains(LookUpKey.CERTIFICATE_NUMBER)) {
      throw new IllegalArgumentException("a look-up asks at least for the CERTIFICATE_NUMBER");
    }
  }
}
