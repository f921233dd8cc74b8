package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.originstream.domain.decide.Story.CN;
import static org.originstream.domain.decide.Story.JP;
import static org.originstream.domain.decide.Story.header;
import static org.originstream.domain.decide.Story.issued;
import static org.originstream.domain.decide.Verdict.ACCEPTED;
import static org.originstream.domain.decide.Verdict.HELD;
import static org.originstream.domain.decide.Verdict.REFUSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.Attachment;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Timer;
import org.originstream.domain.event.VerificationBasis;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

class AttachmentHoldTest {
  private static final String FILE = "ab".repeat(32);
  private final Story story = new Story();

  @Test
  void an_event_waits_for_its_attachment_and_is_decided_when_it_has_come() {
    story.checking(Set.of()).hears(issued("100"));
    assertThat(story.hears(requested())).containsExactly(HELD);
    assertThat(story.checking(Set.of(FILE)).hears(note())).containsExactly(ACCEPTED, ACCEPTED);
    assertThat(story.file().verifications().find("V")).isPresent();
  }

  @Test
  void an_attachment_that_does_not_come_in_time_refuses_the_event() {
    story.checking(Set.of()).hears(issued("100"));
    story.hears(requested());
    ArmedTimer armed = story.file().memory().timers().get(0);
    List<Ruling> rulings =
        story
            .after(Story.HOLD)
            .rulings(
                new Timer(header("t", 0, NodeCode.EXCHANGE, CN), armed.timerId(), armed.due()));
    Decision last = rulings.get(rulings.size() - 1).decision();
    assertThat(last.verdict()).isEqualTo(REFUSED);
    assertThat(last.findings())
        .extracting(Finding::ruleId, Finding::path)
        .containsExactly(tuple("AT1", "/attachments/0/sha256"));
  }

  @Test
  void where_nobody_can_look_the_event_passes_and_says_so() {
    story.hears(issued("100"));
    Decision decision = story.decision(requested());
    assertThat(decision.verdict()).isEqualTo(ACCEPTED);
    assertThat(decision.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.NOT_EVALUATED);
  }

  @Test
  void what_is_unlawful_does_not_wait_for_its_attachment() {
    story.checking(Set.of()).hears(issued("100"));
    VerificationRequested foreign =
        new VerificationRequested(
            header("foreign", 1, new NodeCode("kr"), CN),
            "V",
            VerificationBasis.RANDOM,
            List.of(),
            List.of(),
            LocalDate.parse("2026-01-01"),
            List.of(new Attachment(FILE, "application/pdf", 10, null, null)));
    assertThat(story.findings(foreign)).containsExactly("IL9");
  }

  private static VerificationRequested requested() {
    return new VerificationRequested(
        header("request", 1, JP, CN),
        "V",
        VerificationBasis.RANDOM,
        List.of(),
        List.of(),
        LocalDate.parse("2026-01-01"),
        List.of(new Attachment(FILE, "application/pdf", 10, null, null)));
  }

  private static LookedUp note() {
    return new LookedUp(header("note", 1, JP, CN), "office", null);
  }
}
