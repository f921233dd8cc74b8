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
import static org.originstream.domain.decide.Story.utilised;
import static org.originstream.domain.decide.Verdict.ACCEPTED;
import static org.originstream.domain.decide.Verdict.REFUSED;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Accepted;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Superseded;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.lifecycle.UseState;

class AmendmentTest {
  private final Story story = new Story();

  @Test
  void customs_are_told_what_a_new_version_changes() {
    story.hears(issued("100", "5"));
    Consequences told = consequences(story.decision(amended(2, "90")));
    assertThat(told.changes())
        .contains(new FieldChange("/certificate/items/0/quantity/value", "100", "90"))
        .contains(new FieldChange("/certificate/items/1/itemNumber", "2", null))
        .noneMatch(change -> change.path().endsWith("/version"));
    assertThat(told.changesTotal()).isEqualTo(told.changes().size());
  }

  @Test
  void no_more_than_a_hundred_changes_are_listed_but_all_are_counted() {
    String[] before = Collections.nCopies(150, "100").toArray(String[]::new);
    String[] after = Collections.nCopies(150, "90").toArray(String[]::new);
    story.hears(issued(before));
    Consequences told = consequences(story.decision(amended(2, after)));
    assertThat(told.changes()).hasSize(CaseLimits.CHANGES_MAX);
    assertThat(told.changesTotal()).isEqualTo(150);
  }

  @Test
  void a_paper_is_kept_only_as_long_as_it_can_be_changed() {
    story.hears(issued("100"));
    assertThat(story.paper().content()).isNotNull();
    story.hears(cancelled(false));
    assertThat(story.paper().content()).isNull();
  }

  @Test
  void a_new_version_waits_for_an_answer_of_its_own() {
    story.hears(issued("100"));
    story.hears(delivered(1, issued("100")));
    story.hears(new Accepted(header("a1", 1, JP, CN), null));
    assertThat(story.findings(amended(2, "90"))).containsExactly("AM5");
    assertThat(story.item(1).state()).isEqualTo(UseState.NOT_RECEIVED);
    story.hears(delivered(2, amended(2, "90")));
    assertThat(story.findings(utilised("u", 2, 1, "10"))).containsExactly("U05");
    story.hears(new Accepted(header("a2", 2, JP, CN), null));
    assertThat(story.findings(utilised("u2", 2, 1, "10"))).isEmpty();
  }

  @Test
  void use_that_could_not_be_counted_is_counted_once_the_paper_states_a_quantity() {
    Issued uncounted = new Issued(header("issue", 1, CN, JP), Story.certificate(1, (String) null));
    story.hears(uncounted);
    story.hears(delivered(1, uncounted));
    story.hears(utilised("u", 1, 1, "60"));
    assertThat(story.item(1).used()).isNull();
    assertThat(story.findings(amended(2, "50"))).containsExactly("AM1");
    assertThat(story.hears(new Amended(header("ok", 2, CN, JP), Story.certificate(2, "70"), WHY)))
        .containsExactly(ACCEPTED);
    assertThat(story.item(1).used()).isEqualByComparingTo("60");
    story.hears(new UtilisationReversed(header("back", 2, JP, CN), Story.id("u"), WHY));
    assertThat(story.item(1).used()).isEqualByComparingTo("0");
  }

  @Test
  void an_authority_s_certificate_is_not_corrected_like_a_declaration() {
    story.hears(issued("100"));
    assertThat(
            story.findings(
                new DeclarationCorrected(
                    header("c", 2, CN, JP), Story.certificate(2, "90"), List.of(), WHY)))
        .containsExactly("DC1");
  }

  @Test
  void use_of_a_superseded_certificate_is_judged_by_when_it_was_superseded() {
    story.hears(issued("100"));
    story.hears(delivered(1, issued("100")));
    story.hears(
        new Superseded(
            header("s", 1, NodeCode.EXCHANGE, CN), new CertificateKey("CN", "CN-1", "R2")));
    assertThat(story.findings(utilised("early", 1, "2025-11-11", 1, "1"))).containsExactly("IL5");
    assertThat(story.hears(utilised("late", 1, "2025-11-13", 1, "1"))).containsExactly(REFUSED);
  }

  @Test
  void who_looked_a_paper_up_is_remembered_once() {
    story.hears(issued("100"));
    story.hears(new LookedUp(header("l1", 1, new NodeCode("kr"), CN), "office", null));
    story.hears(new LookedUp(header("l2", 1, new NodeCode("kr"), CN), "office", null));
    assertThat(story.file().deliveries().readers()).containsExactly(new NodeCode("kr"));
  }

  private static Consequences consequences(Decision decision) {
    return Objects.requireNonNull(decision.enrichment()).consequences();
  }
}
