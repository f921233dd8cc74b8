package org.originstream.domain.reference;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param code verbatim
 * @param group what the list says of it besides, such as {@code EU} or {@code QUANTITY}; null if
 *     nothing
 * @param from first day it is in use; null if open
 * @param until last day it is in use; null if open
 */
public record CodeEntry(
    String code, @Nullable String group, @Nullable LocalDate from, @Nullable LocalDate until) {
  public CodeEntry {
    Objects.requireNonNull(code, "code");
  }

  /** Whether the code is in use on {@code day}. */
  public boolean isActiveOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
