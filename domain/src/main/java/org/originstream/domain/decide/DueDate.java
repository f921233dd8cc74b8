package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a case waits for, and until when. Pure data: timers are made of it.
 *
 * @param expected what is owed, and so whose calendar the day is of
 * @param id of the verification, or the version that is to be corrected
 * @param lastDay the last day on which it is in time
 */
public record DueDate(Expected expected, String id, LocalDate lastDay) {
  public DueDate {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(lastDay, "lastDay");
  }

  /** Everything that is owed in a case; nothing is due while deadlines rest. */
  public static List<DueDate> of(CaseFile file) {
    List<DueDate> due = new ArrayList<>();
    if (file.outages().deadlinesRest()) {
      return due;
    }
    for (VerificationCase verification : file.verifications().verifications()) {
      LocalDate decide = verification.decisionDue();
      if (verification.open()) {
        due.add(
            new DueDate(
                Expected.VERIFICATION_ANSWER,
                verification.verificationId(),
                verification.dueDate()));
      } else if (decide != null && !verification.closed()) {
        due.add(new DueDate(Expected.DETERMINATION, verification.verificationId(), decide));
      }
    }
    CorrectionNotice notice = file.use().correction();
    Integer answered = file.use().answeredVersion();
    if (notice != null && notice.lastDay() != null && answered != null) {
      due.add(new DueDate(Expected.CORRECTION, Integer.toString(answered), notice.lastDay()));
    }
    return List.copyOf(due);
  }
}
