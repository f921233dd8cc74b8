package org.originstream.domain.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first certificate on which a back-to-back certificate rests.
 *
 * @param number of the original, verbatim
 * @param issueDate of the original
 * @param validUntil last day of the original's validity; a back-to-back proof never outlives it
 * @param country that issued the original, ISO 3166-1 alpha-2
 * @param authorityId that issued the original
 */
public record BackToBackOriginal(
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate validUntil,
    @Nullable String country,
    @Nullable String authorityId) {}
