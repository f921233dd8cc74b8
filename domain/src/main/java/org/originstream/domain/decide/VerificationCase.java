package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Objects;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.lifecycle.VerificationState;

/**
 * One verification request and where it stands.
 *
 * @param verificationId given by the importing customs
 * @param state region D
 * @param requestedBy which node asked
 * @param dueDate as requested or extended
 */
public record VerificationCase(
    String verificationId, VerificationState state, NodeCode requestedBy, LocalDate dueDate) {
  public VerificationCase {
    Objects.requireNonNull(verificationId, "verificationId");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(requestedBy, "requestedBy");
    Objects.requireNonNull(dueDate, "dueDate");
  }

  VerificationCase moved(VerificationState newState, LocalDate newDueDate) {
    return new VerificationCase(verificationId, newState, requestedBy, newDueDate);
  }
}
