package org.originstream.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeListTest {
  private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
  private static final Map<String, CodeEntry> KUNA =
      Map.of("HRK", new CodeEntry("HRK", null, null, LocalDate.of(2022, 12, 31)));

  @Test
  void a_complete_list_knows_what_does_not_exist() {
    CodeList list = new CodeList("currencies", "ISO 4217", true, KUNA);
    assertThat(list.lookup("ZZZ", DAY)).isEqualTo(Lookup.UNKNOWN);
    assertThat(list.lookup("HRK", DAY)).isEqualTo(Lookup.INACTIVE);
    assertThat(list.lookup("HRK", DAY.minusDays(1))).isEqualTo(Lookup.KNOWN);
  }

  @Test
  void an_incomplete_or_missing_list_cannot_tell() {
    assertThat(new CodeList("c", "s", false, KUNA).lookup("ZZZ", DAY)).isEqualTo(Lookup.NOT_LISTED);
    assertThat(new CodeLists(Map.of()).currencies().lookup("EUR", DAY))
        .isEqualTo(Lookup.NOT_LISTED);
  }
}
