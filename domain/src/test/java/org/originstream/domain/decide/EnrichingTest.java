package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EnrichingTest {
  private static final Instant JUST_BEFORE_MIDNIGHT = Instant.parse("2025-11-12T14:59:59Z");

  @Test
  void days_left_are_counted_where_the_goods_are_imported() {
    assertThat(enriched(JUST_BEFORE_MIDNIGHT).daysLeft()).isEqualTo(1);
    assertThat(enriched(JUST_BEFORE_MIDNIGHT.plusSeconds(1)).daysLeft()).isEqualTo(0);
    assertThat(enriched(Instant.parse("2025-11-14T15:00:00Z")).daysLeft()).isEqualTo(-2);
  }

  @Test
  void what_is_added_says_where_it_is_from_and_by_which_reference_data() {
    Enrichment enrichment = enriched(JUST_BEFORE_MIDNIGHT);
    assertThat(enrichment.authorityName()).isEqualTo("CN-1");
    assertThat(enrichment.sources())
        .extracting(FieldSource::field)
        .containsExactly("daysLeft", "authorityName");
    assertThat(enrichment.sources())
        .allSatisfy(source -> assertThat(source.source()).endsWith("reference version ref1"));
  }

  private static Enrichment enriched(Instant now) {
    World world = new World(now, World.almanac(Periods.NONE, node -> ZoneId.of("Asia/Tokyo")));
    Ruling ruling = world.hears(Papyrus.issued("R1", LocalDate.parse("2025-11-13"))).getFirst();
    return Objects.requireNonNull(ruling.decision().enrichment());
  }
}
