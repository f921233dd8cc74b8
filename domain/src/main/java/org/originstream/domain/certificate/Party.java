package org.originstream.domain.certificate;

import org.jspecify.annotations.Nullable;

/**
 * A trader named on the paper.
 *
 * @param name at most 256 characters
 * @param registrationId national trader id, at most 35 characters
 * @param address where the party is established
 */
public record Party(
    @Nullable String name, @Nullable String registrationId, @Nullable Address address) {}
