package org.originstream.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.ExporterKind;

/**
 * An exporter or producer registered to declare origin.
 *
 * @param number REX, approved or certified exporter number
 * @param kind in which register
 * @param country that registered it, ISO 3166-1 alpha-2
 * @param name as registered
 * @param agreements register codes of the agreements it may declare under
 * @param hsChapters chapters of the goods it may declare; empty for all
 * @param activeFrom first day it may declare
 * @param activeUntil last day; null if open
 */
public record RegisteredExporter(
    String number,
    ExporterKind kind,
    String country,
    String name,
    List<String> agreements,
    List<String> hsChapters,
    LocalDate activeFrom,
    @Nullable LocalDate activeUntil) {
  public RegisteredExporter {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(name, "name");
    agreements = List.copyOf(agreements);
    hsChapters = List.copyOf(hsChapters);
    Objects.requireNonNull(activeFrom, "activeFrom");
  }

  /** Whether it may declare on {@code day}. */
  public boolean isActiveOn(LocalDate day) {
    return !day.isBefore(activeFrom) && (activeUntil == null || !day.isAfter(activeUntil));
  }
}
