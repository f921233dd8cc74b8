package org.originstream.domain.certificate;

import org.jspecify.annotations.Nullable;

/**
 * A port, airport or border post.
 *
 * @param locode UN/LOCODE, five characters
 * @param name where there is no code, or beside it
 */
public record Port(@Nullable String locode, @Nullable String name) {}
