package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.VerificationResult;
import org.originstream.domain.lifecycle.VerificationState;

/**
 * One verification request and where it stands.
 *
 * @param verificationId given by the importing customs
 * @param state region D
 * @param requestedBy which node asked
 * @param dueDate last day for the answer, local to the exporting side: by the agreement from
 *     receipt, or as extended
 * @param itemNumbers which items; empty means all
 * @param receivedOn day the request reached the exporting side: the exchange's own, in UTC, until
 *     it is acknowledged
 * @param decisionDue last day for the determination, local to the importing side; null if none is
 *     known, or no answer has come
 * @param result what was found; null until answered
 * @param office which office asked
 * @param withoutGrounds whether it was asked at random, with no reason given
 */
public record VerificationCase(
    String verificationId,
    VerificationState state,
    NodeCode requestedBy,
    LocalDate dueDate,
    List<Integer> itemNumbers,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate decisionDue,
    @Nullable VerificationResult result,
    @Nullable String office,
    boolean withoutGrounds) {
  private static final Set<VerificationState> OPEN =
      Set.of(VerificationState.REQUESTED, VerificationState.ACKNOWLEDGED);
  private static final Set<VerificationState> CLOSED =
      Set.of(
          VerificationState.WITHDRAWN,
          VerificationState.CLOSED_GRANTED,
          VerificationState.CLOSED_DENIED);

  public VerificationCase {
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(requestedBy, "requestedBy");
    Objects.requireNonNull(dueDate, "dueDate");
    itemNumbers = List.copyOf(itemNumbers);
  }

  /** Whether the exporting side owes an answer. */
  boolean open() {
    return OPEN.contains(state);
  }

  /** Whether nothing more is owed by anybody. */
  boolean closed() {
    return CLOSED.contains(state);
  }

  /** From which day its deadlines run. */
  LocalDate runsSince() {
    return receivedOn == null ? dueDate : receivedOn;
  }

  VerificationCase in(VerificationState next) {
    return with(next, dueDate, receivedOn, decisionDue, result);
  }

  VerificationCase due(LocalDate next) {
    return with(state, next, receivedOn, decisionDue, result);
  }

  VerificationCase received(LocalDate on) {
    return with(state, dueDate, on, decisionDue, result);
  }

  VerificationCase answered(VerificationResult found, @Nullable LocalDate decideUntil) {
    return with(state, dueDate, receivedOn, decideUntil, found);
  }

  /** With what is still owed due some days later. */
  VerificationCase later(long days) {
    if (closed()) {
      return this;
    }
    LocalDate decide = decisionDue == null ? null : decisionDue.plusDays(days);
    return with(state, open() ? dueDate.plusDays(days) : dueDate, receivedOn, decide, result);
  }

  private VerificationCase with(
      VerificationState next,
      LocalDate due,
      @Nullable LocalDate received,
      @Nullable LocalDate decide,
      @Nullable VerificationResult found) {
    return new VerificationCase(
        verificationId,
        next,
        requestedBy,
        due,
        itemNumbers,
        received,
        decide,
        found,
        office,
        withoutGrounds);
  }
}
