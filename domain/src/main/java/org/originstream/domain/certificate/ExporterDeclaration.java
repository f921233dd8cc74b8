package org.originstream.domain.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The exporter's declaration on the paper.
 *
 * @param place where it was made
 * @param date local date at that place
 * @param signatory who signed
 */
public record ExporterDeclaration(
    @Nullable String place, @Nullable LocalDate date, @Nullable String signatory) {}
