package org.originstream.domain.agreement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When goods originate. A null term means the agreement has none, or none is known.
 *
 * @param criteria how printed criteria read
 * @param hsEditions editions of the Harmonized System its product rules are written in, or
 *     correlated with
 * @param valueContent what a value-content criterion must state
 * @param rvcThresholds least value content; the first that is meant for the goods holds
 * @param partialCumulation cumulation of goods that do not reach the threshold
 * @param tariffDifferential where rates differ by party
 * @param nonAlteration whether transit outside the parties calls for evidence
 */
public record OriginTerms(
    @Nullable Sourced<List<CriterionMapping>> criteria,
    @Nullable Sourced<List<HsEdition>> hsEditions,
    @Nullable Sourced<ValueContentTerms> valueContent,
    @Nullable Sourced<List<ValueThreshold>> rvcThresholds,
    @Nullable Sourced<PartialCumulation> partialCumulation,
    @Nullable Sourced<TariffDifferential> tariffDifferential,
    @Nullable Sourced<Boolean> nonAlteration) {

  /** How a printed criterion reads, if it is one of this agreement's. */
  public Optional<CriterionMapping> mapping(String printed) {
    if (criteria == null) {
      return Optional.empty();
    }
    String bare = CriterionMapping.bare(printed);
    return criteria.value().stream().filter(mapping -> mapping.matchesBare(bare)).findFirst();
  }
}
