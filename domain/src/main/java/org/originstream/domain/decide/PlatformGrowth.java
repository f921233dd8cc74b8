package org.originstream.domain.decide;

import java.util.List;
import java.util.Optional;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.Timer;
import org.originstream.domain.lifecycle.DocumentAct;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.VerificationAct;
import org.originstream.domain.lifecycle.VerificationState;

/** What the exchange's own messages about time make of a case. */
final class PlatformGrowth {
  private PlatformGrowth() {}

  /** Whether a message has been overtaken: the case does not wait for it, or no longer. */
  static boolean overtaken(CaseFile file, OriginEvent event) {
    return switch (event) {
      case Timer e -> !file.memory().awaits(e.timerId(), e.due());
      case Expired e ->
          file.paper() == null
              || !e.validUntil().equals(file.paper().validUntil())
              || Lifecycles.DOCUMENT.next(file.paper().state(), DocumentAct.EXPIRE) == null;
      case Overdue e -> file.memory().awaits(e.expected()) || !Expecting.stands(file, e.expected());
      case LinkAnswer e ->
          !IndexKeys.isIndex(e.from())
              && file.relations()
                  .asked(e.link())
                  .filter(asked -> asked.state() == LinkState.ASKED)
                  .isEmpty();
      default -> false;
    };
  }

  /** An answer that has not come times the verification out; all else is only told. */
  static Growth overdue(CaseFile file, Overdue event) {
    Expected expected = Expected.of(event.expected()).orElse(null);
    if (expected == null) {
      return Growth.lawful(file);
    }
    return switch (expected) {
      case VERIFICATION_ANSWER ->
          file.verifications()
              .find(expected.subject(event.expected()))
              .flatMap(PlatformGrowth::timedOut)
              .map(answer -> Growth.lawful(file.with(file.verifications().with(answer))))
              .orElseGet(() -> Growth.lawful(file));
      case ACKNOWLEDGEMENT ->
          late(
              file,
              "nobody has proved that version "
                  + expected.subject(event.expected())
                  + " has arrived");
      case USE_REPORT -> late(file, "no use of the certificate was reported");
      case EXPIRY, VERIFICATION_RECEIPT, LINK_ANSWER, SUCCESSOR, DETERMINATION, CORRECTION ->
          Growth.lawful(file);
    };
  }

  private static Growth late(CaseFile file, String what) {
    return new Growth.Lawful(
        file,
        List.of(
            Growth.warn(
                "Q12",
                "/expected",
                what + " in the time that the agreement's profile gives",
                "the importing customs send what is missing; the exchange looks whether it was"
                    + " delivered")));
  }

  private static Optional<VerificationCase> timedOut(VerificationCase verification) {
    return Optional.ofNullable(
            Lifecycles.VERIFICATION.next(verification.state(), VerificationAct.TIME_OUT))
        .map((VerificationState to) -> verification.in(to));
  }
}
