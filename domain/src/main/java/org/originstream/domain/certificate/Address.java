package org.originstream.domain.certificate;

import org.jspecify.annotations.Nullable;

/**
 * A postal address; each part is verbatim.
 *
 * @param line street and house, at most 256 characters
 * @param city at most 35 characters
 * @param postcode at most 9 characters
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    @Nullable String line,
    @Nullable String city,
    @Nullable String postcode,
    @Nullable String country) {}
