package org.originstream.domain.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The authority's certification on the paper.
 *
 * @param place where it was certified
 * @param date local date at that place
 * @param officerId of the certifying officer
 * @param sealId of the seal used
 */
public record Certification(
    @Nullable String place,
    @Nullable LocalDate date,
    @Nullable String officerId,
    @Nullable String sealId) {}
