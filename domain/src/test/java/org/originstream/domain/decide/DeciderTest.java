package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Story.CN;
import static org.originstream.domain.decide.Story.JP;
import static org.originstream.domain.decide.Story.WHY;
import static org.originstream.domain.decide.Story.amended;
import static org.originstream.domain.decide.Story.cancelled;
import static org.originstream.domain.decide.Story.delivered;
import static org.originstream.domain.decide.Story.header;
import static org.originstream.domain.decide.Story.issued;
import static org.originstream.domain.decide.Story.report;
import static org.originstream.domain.decide.Story.utilised;
import static org.originstream.domain.decide.Verdict.ACCEPTED;
import static org.originstream.domain.decide.Verdict.CONFLICT;
import static org.originstream.domain.decide.Verdict.DUPLICATE;
import static org.originstream.domain.decide.Verdict.HELD;
import static org.originstream.domain.decide.Verdict.REFUSED;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Accepted;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.CopyKind;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Refused;
import org.originstream.domain.event.Replaced;
import org.originstream.domain.event.Timer;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.lifecycle.DeliveryState;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.rule.Severity;

class DeciderTest {
  private final Story story = new Story();

  @Test
  void a_case_stays_small_however_much_is_refused() {
    story.hears(issued("100"));
    for (int i = 0; i < CaseLimits.SEEN_EVENTS_MAX + 500; i++) {
      EventHeader header = header("stranger-" + i, 1, CN, JP);
      EventHeader numbered =
          new EventHeader(
              header.eventId(),
              header.certificate(),
              1,
              CN,
              "somebody-" + i,
              1,
              header.occurredAt(),
              header.destination());
      assertThat(story.hears(new Cancelled(numbered, header.occurredAt(), false, WHY)))
          .containsExactly(REFUSED);
    }
    assertThat(story.file().memory().seen()).hasSize(CaseLimits.SEEN_EVENTS_MAX);
    assertThat(story.file().memory().senders())
        .hasSizeLessThanOrEqualTo(CaseLimits.SEEN_EVENTS_MAX);

    EventHeader issuer = header("issuer", 1, CN, JP);
    assertThat(story.hears(new Cancelled(issuer, issuer.occurredAt(), false, WHY)))
        .containsExactly(ACCEPTED);
    assertThat(story.rebuilt()).isEqualTo(story.file());
  }

  @Nested
  class Issue {
    @Test
    void a_new_certificate_is_accepted_and_queued_for_the_importing_customs() {
      Decision decision = story.decision(issued("100"));
      assertThat(decision.verdict()).isEqualTo(ACCEPTED);
      assertThat(decision.outbound())
          .containsExactly(
              new Outbound(Outlet.HISTORY, null, 0),
              new Outbound(Outlet.COUNTRY, JP, 1),
              new Outbound(Outlet.NOTICES, CN, 1));
      assertThat(story.paper().state()).isEqualTo(DocumentState.ISSUED);
      assertThat(story.file().deliveries().to(Outlet.COUNTRY, JP).state())
          .isEqualTo(DeliveryState.QUEUED);
      assertThat(story.file().transition()).isEqualTo(1);
    }

    @Test
    void the_same_event_again_is_a_duplicate_and_changes_nothing() {
      story.hears(issued("100"));
      long transition = story.file().transition();
      assertThat(story.hears(issued("100"))).containsExactly(DUPLICATE);
      assertThat(story.file().transition()).isEqualTo(transition);
      assertThat(story.file().memory().seen()).hasSize(1);
    }

    @Test
    void the_same_id_with_other_bytes_is_a_conflict_and_the_first_stands() {
      story.hears(issued("100"));
      assertThat(story.hears(issued("999"))).containsExactly(CONFLICT);
      assertThat(story.item(1).issued())
          .isEqualTo(Story.certificate(1, "100").items().get(0).quantity());
    }

    @Test
    void the_same_certificate_under_another_event_id_needs_no_new_number() {
      story.hears(issued("100"));
      Decision decision =
          story.decision(new Issued(header("again", 1, CN, JP), Story.certificate(1, "100")));
      assertThat(decision.verdict()).isEqualTo(REFUSED);
      assertThat(decision.findings()).hasSize(1);
      assertThat(decision.findings().get(0).message())
          .contains("with the same content", issued("100").header().eventId().toString());
      assertThat(decision.findings().get(0).fix())
          .startsWith("nothing is to be done")
          .contains("do not give it a new number");
    }

    @Test
    void another_certificate_under_a_taken_number_needs_a_new_one() {
      story.hears(issued("100"));
      Decision decision =
          story.decision(new Issued(header("other", 1, CN, JP), Story.certificate(1, "200")));
      assertThat(decision.findings().get(0).message()).contains("with other content");
      assertThat(decision.findings().get(0).fix())
          .startsWith("give another certificate a new number");
    }

    @Test
    void the_original_sent_again_after_an_amendment_needs_no_new_number_either() {
      story.hears(issued("100"));
      story.hears(amended(2, "90"));
      Decision decision =
          story.decision(new Issued(header("again", 1, CN, JP), Story.certificate(1, "100")));
      assertThat(decision.findings().get(0).ruleId()).isEqualTo("IL4");
      assertThat(decision.findings().get(0).fix()).startsWith("nothing is to be done");
    }

    @Test
    void a_number_is_issued_only_once() {
      story.hears(issued("100"));
      assertThat(
              story.findings(new Issued(header("other", 1, CN, JP), Story.certificate(1, "200"))))
          .containsExactly("IL4");
    }
  }

  @Nested
  class Amend {
    @Test
    void the_next_version_takes_the_place_of_the_last() {
      story.hears(issued("100"));
      assertThat(story.hears(amended(2, "90"))).containsExactly(ACCEPTED);
      assertThat(story.paper().version()).isEqualTo(2);
      assertThat(story.paper().state()).isEqualTo(DocumentState.AMENDED);
    }

    @Test
    void version_3_waits_for_version_2_and_both_are_decided_in_order() {
      story.hears(issued("100"));
      assertThat(story.hears(amended(3, "80"))).containsExactly(HELD);
      assertThat(story.hears(amended(2, "90"))).containsExactly(ACCEPTED, ACCEPTED);
      assertThat(story.paper().version()).isEqualTo(3);
      assertThat(story.file().memory().held()).isEmpty();
      assertThat(story.file().memory().timers()).isEmpty();
    }

    @Test
    void an_amendment_of_an_unknown_certificate_waits_for_it() {
      assertThat(story.hears(amended(2, "90"))).containsExactly(HELD);
      assertThat(story.hears(issued("100"))).containsExactly(ACCEPTED, ACCEPTED);
    }

    @Test
    void a_held_event_sent_again_is_a_duplicate() {
      story.hears(amended(2, "90"));
      assertThat(story.hears(amended(2, "90"))).containsExactly(DUPLICATE);
      assertThat(story.file().memory().held()).hasSize(1);
    }

    @Test
    void what_is_held_too_long_is_refused_by_its_timer() {
      story.hears(amended(2, "90"));
      ArmedTimer armed = story.file().memory().timers().get(0);
      story.after(Story.HOLD);
      List<Ruling> rulings =
          story.rulings(
              new Timer(header("timer", 0, NodeCode.EXCHANGE, CN), armed.timerId(), armed.due()));
      assertThat(rulings)
          .extracting(r -> r.decision().verdict())
          .containsExactly(ACCEPTED, REFUSED);
      assertThat(rulings.get(1).decision().findings())
          .extracting(f -> f.ruleId())
          .containsExactly("Q04");
      assertThat(story.file().memory().held()).isEmpty();
    }

    @Test
    void a_timer_that_is_not_armed_is_noted_and_otherwise_ignored() {
      story.hears(issued("100"));
      assertThat(
              story
                  .decision(
                      new Timer(header("timer", 0, NodeCode.EXCHANGE, CN), "hold:x", Story.START))
                  .outbound())
          .extracting(Outbound::outlet)
          .containsExactly(Outlet.HISTORY);
    }

    @Test
    void another_authority_may_not_amend() {
      story.hears(issued("100"));
      EventHeader own = header("foreign", 2, CN, JP);
      EventHeader foreign =
          new EventHeader(own.eventId(), own.certificate(), 2, CN, "CN-2", 0, own.occurredAt(), JP);
      assertThat(story.findings(new Amended(foreign, Story.certificate(2, "90"), WHY)))
          .containsExactly("IL1");
    }

    @Test
    void an_item_cannot_fall_below_what_has_been_used() {
      story.hears(issued("100"));
      story.hears(delivered(1, issued("100")));
      story.hears(utilised("u1", 1, 1, "60"));
      assertThat(story.findings(amended(2, "50"))).containsExactly("AM1");
      assertThat(
              story.hears(new Amended(header("lower", 2, CN, JP), Story.certificate(2, "70"), WHY)))
          .containsExactly(ACCEPTED);
      assertThat(story.item(1).state()).isEqualTo(UseState.PARTIALLY_USED);
      assertThat(story.item(1).used()).isEqualByComparingTo("60");
    }
  }

  @Nested
  class CancelAndReplace {
    @Test
    void nothing_happens_to_a_cancelled_certificate() {
      story.hears(issued("100"));
      assertThat(story.hears(cancelled(false))).containsExactly(ACCEPTED);
      assertThat(story.findings(amended(2, "90"))).containsExactly("IL2");
    }

    @Test
    void a_used_certificate_can_only_be_revoked() {
      story.hears(issued("100"));
      story.hears(delivered(1, issued("100")));
      story.hears(utilised("u1", 1, 1, "100"));
      assertThat(story.findings(cancelled(false))).containsExactly("IL8");
      assertThat(story.hears(cancelled(true))).containsExactly(ACCEPTED);
      assertThat(story.paper().fate().revokedAfterUse()).isTrue();
    }

    @Test
    void a_certificate_cannot_replace_itself() {
      story.hears(issued("100"));
      Replaced itself =
          new Replaced(header("replace", 1, CN, JP), Story.KEY, LocalDate.parse("2025-11-13"), WHY);
      assertThat(story.findings(itself)).containsExactly("IL11");
      Replaced other =
          new Replaced(
              header("replace2", 1, CN, JP),
              new CertificateKey("CN", "CN-1", "R2"),
              LocalDate.parse("2025-11-13"),
              WHY);
      assertThat(story.hears(other)).containsExactly(ACCEPTED);
      assertThat(story.paper().state()).isEqualTo(DocumentState.REPLACED);
    }

    @Test
    void goods_declared_before_the_cancellation_are_recorded_with_a_warning() {
      story.hears(issued("100"));
      story.hears(delivered(1, issued("100")));
      story.hears(cancelled(false));
      assertThat(story.findings(utilised("u1", 1, "2025-11-19", 1, "10"))).containsExactly("IL5");
      assertThat(story.item(1).used()).isEqualByComparingTo("10");
      assertThat(story.hears(utilised("u2", 1, "2025-11-21", 1, "10"))).containsExactly(REFUSED);
      assertThat(story.item(1).used()).isEqualByComparingTo("10");
    }

    @Test
    void a_copy_of_a_used_certificate_depends_on_the_agreement() {
      Story strict =
          new Story(
              Story.terms(true, new CopyLimits(Map.of(), Severity.REJECT, null, Severity.REJECT)));
      for (Story each : List.of(strict, story)) {
        each.hears(issued("100"));
        each.hears(delivered(1, issued("100")));
        each.hears(utilised("u1", 1, 1, "1"));
      }
      CopyIssued copy =
          new CopyIssued(
              header("copy", 1, CN, JP),
              CopyKind.DUPLICATE,
              null,
              LocalDate.parse("2025-11-20"),
              null);
      assertThat(strict.findings(copy)).containsExactly("IL13");
      assertThat(story.hears(copy)).containsExactly(ACCEPTED);
    }
  }

  @Nested
  class Deliver {
    @Test
    void a_proved_delivery_makes_the_items_received() {
      story.hears(issued("100"));
      assertThat(story.hears(delivered(1, issued("100")))).containsExactly(ACCEPTED);
      assertThat(story.file().deliveries().to(Outlet.COUNTRY, JP).state())
          .isEqualTo(DeliveryState.DELIVERED);
      assertThat(story.item(1).state()).isEqualTo(UseState.RECEIVED);
    }

    @Test
    void handing_over_proves_nothing() {
      story.hears(issued("100"));
      story.hears(report(1, issued("100"), DeliveryOutcome.HANDED_OVER));
      assertThat(story.item(1).state()).isEqualTo(UseState.NOT_RECEIVED);
    }

    @Test
    void a_delivery_never_queued_cannot_be_reported() {
      story.hears(issued("100"));
      assertThat(story.findings(delivered(2, issued("100")))).containsExactly("D02");
    }

    @Test
    void after_a_final_yes_there_is_no_parking() {
      story.hears(issued("100"));
      story.hears(delivered(1, issued("100")));
      assertThat(story.findings(report(1, issued("100"), DeliveryOutcome.PARKED)))
          .containsExactly("D01");
    }

    @Test
    void a_report_that_comes_after_the_proof_changes_nothing() {
      story.hears(issued("100"));
      story.hears(acknowledged(Story.sha256(issued("100"))));
      assertThat(story.hears(report(1, issued("100"), DeliveryOutcome.HANDED_OVER)))
          .containsExactly(ACCEPTED);
      assertThat(story.hears(delivered(1, issued("100")))).containsExactly(ACCEPTED);
      assertThat(story.file().deliveries().to(Outlet.COUNTRY, JP).state())
          .isEqualTo(DeliveryState.DELIVERED);
      assertThat(story.item(1).state()).isEqualTo(UseState.RECEIVED);
    }

    @Test
    void an_acknowledgement_with_the_digest_of_the_bytes_proves_the_delivery() {
      story.hears(issued("100"));
      assertThat(story.hears(acknowledged(Story.sha256(issued("100"))))).containsExactly(ACCEPTED);
      assertThat(story.file().deliveries().to(Outlet.COUNTRY, JP).state())
          .isEqualTo(DeliveryState.DELIVERED);
      assertThat(story.item(1).state()).isEqualTo(UseState.RECEIVED);
    }

    @Test
    void an_acknowledgement_of_other_bytes_proves_nothing() {
      story.hears(issued("100"));
      assertThat(story.findings(acknowledged("00"))).containsExactly("ACK_DIGEST");
      assertThat(story.item(1).state()).isEqualTo(UseState.NOT_RECEIVED);
    }

    private Acknowledged acknowledged(String sha256) {
      return new Acknowledged(
          header("ack", 1, JP, CN), sha256, OffsetDateTime.parse("2025-11-12T01:00:00Z"));
    }
  }

  @Nested
  class Use {
    @Test
    void use_is_counted_exactly_and_never_beyond_what_was_issued() {
      story.hears(issued("100"));
      story.hears(delivered(1, issued("100")));
      assertThat(story.hears(utilised("u1", 1, 1, "60"))).containsExactly(ACCEPTED);
      assertThat(story.item(1).state()).isEqualTo(UseState.PARTIALLY_USED);
      assertThat(story.findings(utilised("u2", 1, 1, "41"))).containsExactly("IL6");
      assertThat(story.hears(utilised("u3", 1, 1, "40"))).containsExactly(ACCEPTED);
      assertThat(story.item(1).state()).isEqualTo(UseState.FULLY_USED);
      assertThat(story.findings(utilised("u4", 1, 1, "1"))).containsExactly("IL7");
    }

    @Test
    void use_before_delivery_waits_for_the_delivery() {
      story.hears(issued("100"));
      assertThat(story.hears(utilised("u1", 1, 1, "60"))).containsExactly(HELD);
      assertThat(story.hears(delivered(1, issued("100")))).containsExactly(ACCEPTED, ACCEPTED);
      assertThat(story.item(1).used()).isEqualByComparingTo("60");
    }

    @Test
    void only_the_importing_customs_report_use() {
      story.hears(issued("100"));
      Utilised foreign =
          new Utilised(
              header("foreign", 1, new NodeCode("kr"), CN),
              "EX",
              null,
              LocalDate.parse("2025-11-17"),
              List.of(),
              null);
      assertThat(story.findings(foreign)).containsExactly("IL9");
    }

    @Test
    void one_bad_item_never_blocks_the_other() {
      story.hears(issued("100", "5"));
      story.hears(delivered(1, issued("100", "5")));
      Utilised two =
          new Utilised(
              header("u1", 1, JP, CN),
              "EX-1",
              null,
              LocalDate.parse("2025-11-17"),
              List.of(
                  utilised("x", 1, 2, "6").items().get(0),
                  utilised("x", 1, 1, "60").items().get(0)),
              null);
      Decision decision = story.decision(two);
      assertThat(decision.verdict()).isEqualTo(ACCEPTED);
      assertThat(decision.findings())
          .extracting(f -> f.ruleId() + f.path())
          .containsExactly("IL6/items/0/quantity");
      assertThat(story.item(1).used()).isEqualByComparingTo("60");
      assertThat(story.item(2).used()).isEqualByComparingTo("0");
    }

    @Test
    void a_report_of_use_can_be_taken_back_once() {
      story.hears(issued("100"));
      story.hears(delivered(1, issued("100")));
      story.hears(utilised("u1", 1, 1, "60"));
      story.hears(utilised("u2", 1, 1, "40"));
      UtilisationReversed back =
          new UtilisationReversed(header("back", 1, JP, CN), Story.id("u1"), WHY);
      assertThat(story.hears(back)).containsExactly(ACCEPTED);
      assertThat(story.item(1).used()).isEqualByComparingTo("40");
      assertThat(story.item(1).state()).isEqualTo(UseState.PARTIALLY_USED);
      assertThat(
              story.findings(
                  new UtilisationReversed(header("again", 1, JP, CN), Story.id("u1"), WHY)))
          .containsExactly("Q05");
    }

    @Test
    void a_second_entry_on_a_single_use_agreement_is_told_but_left_to_customs() {
      Story single = new Story(Story.terms(false, CopyLimits.NONE));
      single.hears(issued("100"));
      single.hears(delivered(1, issued("100")));
      single.hears(utilised("u1", 1, 1, "10"));
      assertThat(single.findings(utilised("u2", 1, 1, "10"))).containsExactly("Q07");
      assertThat(single.item(1).used()).isEqualByComparingTo("20");
    }

    @Test
    void refused_items_come_back_with_the_next_version() {
      story.hears(issued("100", "5"));
      story.hears(delivered(1, issued("100", "5")));
      assertThat(story.hears(new Refused(header("refuse", 1, JP, CN), List.of(2), WHY)))
          .containsExactly(ACCEPTED);
      assertThat(story.hears(new Accepted(header("accept", 1, JP, CN), null)))
          .containsExactly(ACCEPTED);
      assertThat(story.item(1).state()).isEqualTo(UseState.ACCEPTED);
      assertThat(story.item(2).state()).isEqualTo(UseState.REFUSED);
      story.hears(amended(2, "100", "4"));
      story.hears(delivered(2, amended(2, "100", "4")));
      assertThat(story.item(2).state()).isEqualTo(UseState.RECEIVED);
    }
  }

  @Nested
  class SenderNumbers {
    @Test
    void a_gap_holds_and_is_closed_in_order() {
      story.hears(new Issued(header("i", 1, CN, JP, 1), Story.certificate(1, "100")));
      Cancelled third =
          new Cancelled(
              header("c", 2, CN, JP, 3), OffsetDateTime.parse("2025-11-20T00:00:00Z"), false, WHY);
      assertThat(story.hears(third)).containsExactly(HELD);
      assertThat(
              story.hears(new Amended(header("a", 2, CN, JP, 2), Story.certificate(2, "90"), WHY)))
          .containsExactly(ACCEPTED, ACCEPTED);
      assertThat(story.paper().state()).isEqualTo(DocumentState.CANCELLED);
    }

    @Test
    void a_number_used_before_is_refused() {
      story.hears(new Issued(header("i", 1, CN, JP, 1), Story.certificate(1, "100")));
      assertThat(
              story.findings(
                  new Amended(header("a", 2, CN, JP, 1), Story.certificate(2, "90"), WHY)))
          .containsExactly("Q03");
    }
  }

  @Test
  void time_never_runs_backwards_in_a_case() {
    story.after(Duration.ofHours(1)).hears(issued("100"));
    Decision decision = story.after(Duration.ofHours(-1)).decision(amended(2, "90"));
    assertThat(decision.decidedAt()).isEqualTo(Story.START.plus(Duration.ofHours(1)));
  }
}
