package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Story.CN;
import static org.originstream.domain.decide.Story.JP;
import static org.originstream.domain.decide.Story.WHY;
import static org.originstream.domain.decide.Story.amended;
import static org.originstream.domain.decide.Story.delivered;
import static org.originstream.domain.decide.Story.header;
import static org.originstream.domain.decide.Story.issued;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Treatment;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.lifecycle.UseState;

class OutageTest {
  private final Story story = new Story();

  @Test
  void what_was_used_meanwhile_is_matched_when_the_certificate_comes() {
    assertThat(story.findings(used("u", JP, "60"))).containsExactly("OU5");
    story.hears(issued("100"));
    assertThat(story.item(1).used()).isEqualByComparingTo("60");
    assertThat(story.item(1).state()).isEqualTo(UseState.PARTIALLY_USED);
    story.hears(delivered(1, issued("100")));
    assertThat(story.item(1).state()).isEqualTo(UseState.PARTIALLY_USED);
  }

  @Test
  void what_is_not_covered_is_matched_when_an_amendment_covers_it() {
    story.hears(used("u", JP, "60"));
    assertThat(story.findings(issued("50"))).containsExactly("OU7");
    assertThat(story.item(1).used()).isEqualByComparingTo("0");
    story.hears(amended(2, "80"));
    assertThat(story.item(1).used()).isEqualByComparingTo("60");
  }

  @Test
  void what_was_never_covered_can_be_taken_back_without_a_trace_in_the_balance() {
    story.hears(used("u", JP, "60"));
    story.hears(issued("50"));
    story.hears(new UtilisationReversed(header("back", 1, JP, CN), Story.id("u"), WHY));
    assertThat(story.item(1).used()).isEqualByComparingTo("0");
    story.hears(amended(2, "80"));
    assertThat(story.item(1).used()).isEqualByComparingTo("0");
  }

  @Test
  void use_by_other_customs_is_never_matched() {
    story.hears(used("u", new NodeCode("kr"), "10"));
    assertThat(story.findings(issued("100"))).containsExactly("OU7");
    assertThat(story.item(1).used()).isEqualByComparingTo("0");
  }

  private static Utilised used(String id, NodeCode by, String kilograms) {
    return new Utilised(
        header(id, 1, by, CN),
        "EX-" + id,
        null,
        LocalDate.parse("2025-11-12"),
        List.of(
            new UsedItem(1, new Quantity(new BigDecimal(kilograms), "KGM"), Treatment.GIVEN, null)),
        "OUT-1");
  }
}
