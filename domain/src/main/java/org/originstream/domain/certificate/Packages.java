package org.originstream.domain.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Packages of one kind.
 *
 * @param count how many, from 0 (bulk) to 99,999,999
 * @param kindCode UN/ECE Recommendation 21; {@code NE} is unpacked
 */
public record Packages(int count, @Nullable String kindCode) {}
