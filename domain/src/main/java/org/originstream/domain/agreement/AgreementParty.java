package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A party to an agreement.
 *
 * @param country ISO 3166-1 alpha-2, or {@code EU} for the Union and its members
 * @param inForceFrom first day the agreement is in force for it
 * @param evidence how well the date is founded
 */
public record AgreementParty(String country, LocalDate inForceFrom, Evidence evidence) {
  public AgreementParty {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(inForceFrom, "inForceFrom");
    Objects.requireNonNull(evidence, "evidence");
  }
}
