package org.originstream.domain.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Money;

/**
 * Who may declare origin without an authority.
 *
 * @param roles who, and from when; null if nobody may
 * @param registers in one of which the certifier's number must stand; null if in none
 * @param registeredFrom only from this consignment value on; null for any value
 */
public record CertifierTerms(
    @Nullable Sourced<List<CertifierStart>> roles,
    @Nullable Sourced<List<ExporterKind>> registers,
    @Nullable Sourced<Money> registeredFrom) {}
