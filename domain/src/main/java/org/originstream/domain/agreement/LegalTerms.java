package org.originstream.domain.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What exchanged data is worth before the law. A null term means the agreement has none, or none is
 * known. How long records are kept is in {@link TimeTerms}, which value needs no proof in {@link
 * TradeTerms}.
 *
 * @param presentation whether the paper is presented beside the data
 * @param equalValue whether the electronic certificate is worth as much as the paper
 * @param confidentiality who sees the whole of a certificate
 * @param lookUp what a look-up asks and reveals
 * @param contingency what stands in for missing data
 */
public record LegalTerms(
    @Nullable Sourced<PresentationTerms> presentation,
    @Nullable Sourced<Boolean> equalValue,
    @Nullable Sourced<ConfidentialityTerms> confidentiality,
    @Nullable Sourced<LookUpTerms> lookUp,
    @Nullable Sourced<ContingencyTerms> contingency) {}
