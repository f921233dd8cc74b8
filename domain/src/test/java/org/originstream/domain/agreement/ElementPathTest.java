package org.originstream.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.domain.certificate.Authentication;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Flags;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.HsCode;
import org.originstream.domain.certificate.Issuer;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Links;
import org.originstream.domain.certificate.Parties;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.certificate.Totals;

class ElementPathTest {
  private static final HsCode CHEESE = new HsCode("2012", "040690", null);

  @Test
  void an_absent_holder_makes_the_element_absent_at_its_whole_path() {
    assertThat(ElementPath.parse("/parties/importer/address/country").absentIn(paper(false)))
        .containsExactly("/parties/importer/address/country");
  }

  @Test
  void every_item_is_looked_at() {
    assertThat(ElementPath.parse("/items/*/hs/code").absentIn(paper(false, CHEESE, null, CHEESE)))
        .containsExactly("/items/1/hs/code");
    assertThat(ElementPath.parse("/items/*/hs/code").presentIn(paper(false, CHEESE, null)))
        .containsExactly("/items/0/hs/code");
  }

  @Test
  void one_of_several_alternatives_suffices() {
    ElementPath importer = ElementPath.parse("/parties/importer/name | /parties/toOrder");
    assertThat(importer.absentIn(paper(true))).isEmpty();
    assertThat(importer.absentIn(paper(false))).containsExactly("/parties/importer/name");
  }

  @Test
  void an_empty_list_is_absent() {
    assertThat(ElementPath.parse("/invoices").absentIn(paper(false))).containsExactly("/invoices");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "heading", "/headings", "/heading/*", "/items/hs", "/items/*/hs/x"})
  void a_path_that_no_certificate_has_is_refused(String text) {
    assertThatThrownBy(() -> ElementPath.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Certificate paper(boolean toOrder, @Nullable HsCode... codes) {
    Heading heading =
        new Heading(
            ProofType.DECLARATION,
            true,
            "CPTPP",
            "862",
            "9",
            null,
            null,
            "N1",
            1,
            LocalDate.of(2025, 10, 1),
            null,
            null,
            null,
            "NZ",
            "CA",
            null);
    return new Certificate(
        heading,
        new Issuer("NZ", null, null, null),
        new Parties(null, List.of(), null, null, toOrder, null, null, null),
        new Flags(false, false, false, false, false, false, false, false, false),
        Links.NONE,
        null,
        Arrays.stream(codes).map(ElementPathTest::item).toList(),
        List.of(),
        Totals.NONE,
        new Authentication(null, null, null, null),
        List.of());
  }

  private static Item item(@Nullable HsCode hs) {
    return new Item(
        1, null, List.of(), null, hs, null, null, null, null, null, null, List.of(), null, null,
        null);
  }
}
