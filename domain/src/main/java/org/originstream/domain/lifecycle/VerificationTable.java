package org.originstream.domain.lifecycle;

import static org.originstream.domain.lifecycle.VerificationState.ACKNOWLEDGED;
import static org.originstream.domain.lifecycle.VerificationState.CLOSED_DENIED;
import static org.originstream.domain.lifecycle.VerificationState.CLOSED_GRANTED;
import static org.originstream.domain.lifecycle.VerificationState.CONFIRMED;
import static org.originstream.domain.lifecycle.VerificationState.INCONCLUSIVE;
import static org.originstream.domain.lifecycle.VerificationState.LATE_RESULT;
import static org.originstream.domain.lifecycle.VerificationState.NOT_CONFIRMED;
import static org.originstream.domain.lifecycle.VerificationState.NOT_REQUESTED;
import static org.originstream.domain.lifecycle.VerificationState.REQUESTED;
import static org.originstream.domain.lifecycle.VerificationState.TIMED_OUT;
import static org.originstream.domain.lifecycle.VerificationState.VISIT;
import static org.originstream.domain.lifecycle.VerificationState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** Region D as a table. */
final class VerificationTable {
  private static final Set<VerificationState> OPEN = Set.of(REQUESTED, ACKNOWLEDGED);
  private static final Set<VerificationState> ANSWERED =
      Set.of(CONFIRMED, NOT_CONFIRMED, INCONCLUSIVE, TIMED_OUT, LATE_RESULT, VISIT);
  private static final Set<VerificationAct> RESULTS =
      Set.of(
          VerificationAct.CONFIRM, VerificationAct.NOT_CONFIRM, VerificationAct.FIND_INCONCLUSIVE);

  private VerificationTable() {}

  static Lifecycle<VerificationState, VerificationAct> build() {
    Lifecycle.Builder<VerificationState, VerificationAct> table =
        Lifecycle.table("Verification", NOT_REQUESTED, VerificationAct.class)
            .move(Set.of(NOT_REQUESTED), VerificationAct.REQUEST, REQUESTED)
            .move(Set.of(REQUESTED), VerificationAct.ACKNOWLEDGE, ACKNOWLEDGED)
            .stay(OPEN, VerificationAct.EXTEND)
            .move(OPEN, VerificationAct.CONFIRM, CONFIRMED)
            .move(OPEN, VerificationAct.NOT_CONFIRM, NOT_CONFIRMED)
            .move(OPEN, VerificationAct.FIND_INCONCLUSIVE, INCONCLUSIVE)
            .move(OPEN, VerificationAct.TIME_OUT, TIMED_OUT)
            .move(OPEN, VerificationAct.WITHDRAW, WITHDRAWN)
            .move(
                Set.of(INCONCLUSIVE, NOT_CONFIRMED, LATE_RESULT),
                VerificationAct.REQUEST_VISIT,
                VISIT)
            .stay(Set.of(VISIT), VerificationAct.FINISH_VISIT)
            .move(ANSWERED, VerificationAct.GRANT, CLOSED_GRANTED)
            .move(ANSWERED, VerificationAct.DENY, CLOSED_DENIED);
    for (VerificationAct result : RESULTS) {
      table.move(Set.of(TIMED_OUT), result, LATE_RESULT);
    }
    return table
        .forbid(
            Set.of(NOT_REQUESTED),
            EnumSet.complementOf(EnumSet.of(VerificationAct.REQUEST)),
            "IL10",
            "no verification is open under this id")
        .forbid(
            Set.of(WITHDRAWN, CLOSED_GRANTED, CLOSED_DENIED),
            EnumSet.complementOf(EnumSet.of(VerificationAct.REQUEST)),
            "IL10",
            "the verification is closed")
        .otherwise("Q05", "the verification is not in a state in which this can be done")
        .build();
  }
}
