package org.originstream.domain.event;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The issuer made out a certified copy or duplicate of a lost original (function 7).
 *
 * @param header how every event begins
 * @param copyKind certified true copy or duplicate
 * @param copyNumber number of the copy, where it has its own
 * @param copyIssueDate local date of issue of the copy
 * @param wording the words the agreement demands on it
 */
public record CopyIssued(
    EventHeader header,
    CopyKind copyKind,
    @Nullable String copyNumber,
    LocalDate copyIssueDate,
    @Nullable String wording)
    implements DocumentEvent {
  public CopyIssued {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(copyKind, "copyKind");
    Objects.requireNonNull(copyIssueDate, "copyIssueDate");
  }
}
