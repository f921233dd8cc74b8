package org.originstream.domain.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between whom an agreement is in force.
 *
 * @param parties who is party, and from when; null if the profile binds nobody in particular
 * @param euAllowed whether {@code EU} may stand for a country
 */
public record Membership(
    @Nullable Sourced<List<AgreementParty>> parties, Sourced<Boolean> euAllowed) {
  public Membership {
    Objects.requireNonNull(euAllowed, "euAllowed");
  }

  /** The party of that name, in the sense of the list itself: a member state is not the Union. */
  public Optional<AgreementParty> party(String country) {
    return parties == null
        ? Optional.empty()
        : parties.value().stream().filter(party -> party.country().equals(country)).findFirst();
  }
}
