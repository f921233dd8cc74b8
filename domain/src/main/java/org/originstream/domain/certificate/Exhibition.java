package org.originstream.domain.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Goods sold at an exhibition in a third country.
 *
 * @param name of the exhibition
 * @param address where it was held
 */
public record Exhibition(@Nullable String name, @Nullable String address) {}
