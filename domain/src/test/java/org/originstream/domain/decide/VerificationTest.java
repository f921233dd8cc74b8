package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Story.CN;
import static org.originstream.domain.decide.Story.JP;
import static org.originstream.domain.decide.Story.WHY;
import static org.originstream.domain.decide.Story.delivered;
import static org.originstream.domain.decide.Story.header;
import static org.originstream.domain.decide.Story.issued;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.DeterminationNotified;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.OutageEnded;
import org.originstream.domain.event.Overdue;
import org.originstream.domain.event.PreferenceDenied;
import org.originstream.domain.event.Refused;
import org.originstream.domain.event.Timer;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.event.VerificationResult;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.lifecycle.VerificationState;

class VerificationTest {
  private static final String ANSWER = "verification-answer:V";
  private static final LocalDate TODAY = LocalDate.parse("2025-11-12");
  private final Story story =
      new Story(
          new Terms(
              Story.HOLD,
              true,
              CopyLimits.NONE,
              new VerificationLimits(
                  (start, country) -> Optional.of(start.plusDays(90)),
                  (start, country) -> Optional.of(start.plusDays(60)),
                  (start, country) -> Optional.of(start.plusDays(30)),
                  (start, country) -> Optional.of(start.plusDays(5)),
                  3,
                  true),
              new OutageLimits(Set.of(), true, 30)));

  @BeforeEach
  void a_certificate_has_been_delivered() {
    story.hears(issued("100", "5"));
    story.hears(delivered(1, issued("100", "5")));
  }

  @Test
  void the_answer_is_due_from_receipt_whatever_the_request_says() {
    assertThat(story.findings(requested("r", TODAY.plusDays(20)))).containsExactly("Q10");
    assertThat(verification().dueDate()).isEqualTo(TODAY.plusDays(90));
    story.after(Duration.ofDays(7));
    story.hears(acknowledged("a", "2025-11-19T09:00:00+08:00"));
    assertThat(verification().dueDate()).isEqualTo(TODAY.plusDays(97));
    assertThat(DueDate.of(story.file()))
        .containsExactly(
            new DueDate(Expected.VERIFICATION_ANSWER, "V", LocalDate.parse("2026-02-17")));
  }

  @Test
  void an_acknowledgement_dated_in_the_future_gains_no_time() {
    story.hears(requested("r", TODAY));
    story.hears(acknowledged("a", "2026-11-19T09:00:00+08:00"));
    assertThat(verification().dueDate()).isEqualTo(TODAY.plusDays(90));
  }

  @Test
  void no_answer_in_time_lets_customs_decide_and_a_late_one_is_kept() {
    story.hears(requested("r", TODAY));
    runsOut();
    assertThat(verification().state()).isEqualTo(VerificationState.TIMED_OUT);
    assertThat(story.item(1).state()).isEqualTo(UseState.RECEIVED);
    story.hears(answered("late", VerificationResult.CONFIRMED));
    assertThat(verification().state()).isEqualTo(VerificationState.LATE_RESULT);
    assertThat(verification().result()).isEqualTo(VerificationResult.CONFIRMED);
    story.hears(new DeterminationNotified(header("d", 1, JP, CN), "V", true, WHY));
    assertThat(verification().state()).isEqualTo(VerificationState.CLOSED_GRANTED);
    assertThat(story.item(1).state()).isEqualTo(UseState.ACCEPTED);
    assertThat(DueDate.of(story.file())).isEmpty();
  }

  @Test
  void what_is_answered_is_not_overdue() {
    story.hears(requested("r", TODAY));
    story.hears(answered("a", VerificationResult.INCONCLUSIVE));
    assertThat(armed()).noneMatch(id -> id.equals(ANSWER));
    assertThat(story.hears(overdue("o1"))).containsExactly(Verdict.DUPLICATE);
    assertThat(verification().state()).isEqualTo(VerificationState.INCONCLUSIVE);
    assertThat(DueDate.of(story.file()))
        .containsExactly(new DueDate(Expected.DETERMINATION, "V", TODAY.plusDays(60)));
  }

  @Test
  void a_determination_denies_the_items_asked_about_and_no_other() {
    story.hears(
        new VerificationRequested(
            header("r", 1, JP, CN),
            "V",
            VerificationBasis.REASONABLE_DOUBT,
            List.of(2),
            List.of(WHY),
            TODAY,
            List.of()));
    story.hears(answered("a", VerificationResult.NOT_CONFIRMED));
    story.hears(new DeterminationNotified(header("d", 1, JP, CN), "V", false, WHY));
    assertThat(story.item(1).state()).isEqualTo(UseState.RECEIVED);
    assertThat(story.item(2).state()).isEqualTo(UseState.DENIED);
  }

  @Test
  void nothing_is_asked_when_records_are_no_longer_kept() {
    story.after(Duration.ofDays(3 * 366));
    assertThat(story.findings(requested("r", TODAY.plusYears(4)))).containsExactly("Q09");
  }

  @Test
  void who_asks_without_grounds_can_be_counted() {
    story.hears(requested("r", TODAY));
    assertThat(verification().withoutGrounds()).isTrue();
    assertThat(verification().office()).isEqualTo("customs-jp");
    assertThat(verification().receivedOn()).isEqualTo(TODAY);
  }

  @Test
  void nothing_is_due_while_deadlines_rest_and_days_of_several_outages_count_once() {
    story.hears(requested("r", TODAY));
    story.hears(outage("A", "2025-11-14T00:00:00Z"));
    story.hears(outage("B", "2025-11-15T00:00:00Z"));
    assertThat(DueDate.of(story.file())).isEmpty();
    assertThat(armed()).noneMatch(id -> id.equals(ANSWER));
    assertThat(story.hears(overdue("o1"))).containsExactly(Verdict.DUPLICATE);
    assertThat(verification().state()).isEqualTo(VerificationState.REQUESTED);
    story.hears(over("A", "2025-11-16T00:00:00Z"));
    story.hears(over("B", "2025-11-18T00:00:00Z"));
    assertThat(verification().dueDate()).isEqualTo(TODAY.plusDays(94));
    assertThat(armed()).contains(ANSWER);
  }

  @Test
  void an_outage_whose_end_is_told_after_the_due_day_does_not_stop_the_clock_for_ever() {
    story.hears(requested("r", TODAY));
    story.hears(outage("A", "2025-11-14T00:00:00Z"));
    assertThat(armed()).noneMatch(ANSWER::equals);
    story.after(Duration.ofDays(200));
    story.hears(over("A", "2025-11-16T00:00:00Z"));
    assertThat(verification().dueDate()).isEqualTo(TODAY.plusDays(92));
    assertThat(armed()).contains(ANSWER);
  }

  @Test
  void an_outage_before_the_request_moves_nothing() {
    story.hears(outage("A", "2025-11-01T00:00:00Z"));
    story.hears(over("A", "2025-11-10T00:00:00Z"));
    story.hears(requested("r", TODAY));
    assertThat(verification().dueDate()).isEqualTo(TODAY.plusDays(90));
  }

  @Test
  void a_correction_inside_the_window_is_in_time_and_a_later_one_is_told() {
    story.hears(new Refused(header("n", 1, JP, CN), List.of(), WHY));
    assertThat(DueDate.of(story.file()))
        .containsExactly(new DueDate(Expected.CORRECTION, "1", TODAY.plusDays(30)));
    assertThat(story.findings(amendedAt("late", "2025-12-13T08:00:00+08:00")))
        .containsExactly("AM5", "Q13");
    assertThat(DueDate.of(story.file())).isEmpty();
    story.hears(new Refused(header("n2", 2, JP, CN), List.of(), WHY));
  }

  @Test
  void a_correction_on_the_last_day_is_in_time() {
    story.hears(new Refused(header("n", 1, JP, CN), List.of(), WHY));
    assertThat(story.findings(amendedAt("in-time", "2025-12-12T23:00:00+08:00")))
        .containsExactly("AM5");
  }

  @Test
  void preference_is_not_denied_before_the_paper_could_be_corrected() {
    story.hears(new Refused(header("n", 1, JP, CN), List.of(2), WHY));
    assertThat(story.findings(new PreferenceDenied(header("d", 1, JP, CN), List.of(1), WHY)))
        .containsExactly("Q13");
  }

  private VerificationCase verification() {
    return story.file().verifications().find("V").orElseThrow();
  }

  private static VerificationRequested requested(String id, LocalDate due) {
    return new VerificationRequested(
        header(id, 1, JP, CN), "V", VerificationBasis.RANDOM, List.of(), List.of(), due, List.of());
  }

  private static VerificationAcknowledged acknowledged(String id, String at) {
    return new VerificationAcknowledged(at(header(id, 1, CN, JP), at), "V");
  }

  private static VerificationAnswered answered(String id, VerificationResult result) {
    return new VerificationAnswered(header(id, 1, CN, JP), "V", result, null, List.of());
  }

  private static Overdue overdue(String id) {
    return new Overdue(header(id, 1, NodeCode.EXCHANGE, CN), ANSWER, Instant.EPOCH);
  }

  /** The timer of the answer goes off, and the exchange says what it means. */
  private void runsOut() {
    ArmedTimer timer =
        story.file().memory().timers().stream()
            .filter(t -> t.timerId().equals(ANSWER))
            .findFirst()
            .orElseThrow();
    story.hears(new Timer(header("t", 0, NodeCode.EXCHANGE, CN), ANSWER, timer.due()));
    story.hears(overdue("o1"));
  }

  private List<String> armed() {
    return story.file().memory().timers().stream().map(ArmedTimer::timerId).toList();
  }

  private static OutageDeclared outage(String id, String from) {
    return new OutageDeclared(
        header("declare" + id, 1, JP, CN), id, OffsetDateTime.parse(from), null);
  }

  private static OutageEnded over(String id, String until) {
    return new OutageEnded(header("end" + id, 1, JP, CN), id, OffsetDateTime.parse(until));
  }

  private static Amended amendedAt(String id, String at) {
    return new Amended(at(header(id, 2, CN, JP), at), Story.certificate(2, "100", "4"), WHY);
  }

  private static EventHeader at(EventHeader header, String time) {
    return new EventHeader(
        header.eventId(),
        header.certificate(),
        header.version(),
        header.senderNode(),
        header.senderAuthority(),
        header.senderNumber(),
        OffsetDateTime.parse(time),
        header.destination());
  }
}
