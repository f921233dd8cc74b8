package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.originstream.domain.decide.Papyrus.key;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Sighting;
import org.originstream.domain.event.UnitValue;
import org.originstream.domain.reference.RateTerms;
import org.originstream.domain.reference.SignalTerms;
import org.originstream.domain.reference.ValueTerms;

/** The same card and sighting, by other thresholds. */
class NoticingTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-11-12");
  private static final CertificateKey SIGNATORY = new CertificateKey("signatory:CN", "CN-1", "-");
  private static final String GOODS = "870830 USD/KGM";

  @Test
  void a_rate_is_unusual_from_the_floor_the_factor_and_the_days_that_the_terms_give() {
    assertThat(codes(rate(9, "3", 2))).containsExactly("SIGNAL_RATE");
    assertThat(codes(rate(10, "3", 2))).isEmpty();
    assertThat(codes(rate(9, "5", 2))).isEmpty();
    assertThat(codes(rate(9, "3", 3))).isEmpty();
  }

  @Test
  void a_value_is_unusual_from_the_factor_and_the_number_of_values_that_the_terms_give() {
    assertThat(codes(value("1.5", 4))).containsExactly("SIGNAL_VALUE");
    assertThat(codes(value("2", 4))).isEmpty();
    assertThat(codes(value("1.5", 5))).isEmpty();
  }

  @Test
  void without_terms_nothing_is_unusual() {
    assertThat(codes(SignalTerms.NONE)).isEmpty();
  }

  /** Two days with two certificates each, and the tenth of today; worth 20 where 10 is usual. */
  private static List<String> codes(SignalTerms terms) {
    List<DayCount> days =
        List.of(
            new DayCount(TODAY.minusDays(2), 2),
            new DayCount(TODAY.minusDays(1), 3),
            new DayCount(TODAY, 9));
    ValueSeries series = new ValueSeries(GOODS, Collections.nCopies(4, new BigDecimal("10")));
    IndexCard card = new IndexCard(SIGNATORY, List.of(), days, null, List.of(series));
    Sighting sighting =
        new Sighting(false, null, null, List.of(new UnitValue(GOODS, new BigDecimal("20"))));
    EventHeader header =
        new EventHeader(
            Story.id("noticing"),
            SIGNATORY,
            0,
            NodeCode.EXCHANGE,
            "exchange",
            0,
            OffsetDateTime.parse(TODAY + "T08:00:00Z"),
            NodeCode.EXCHANGE);
    Link link = new Link(header, key("A"), LinkPurpose.ISSUANCE, null, null, sighting);
    return new Noticing(card, link, terms)
        .unusual().stream().map(unusual -> unusual.reason().code()).toList();
  }

  private static SignalTerms rate(int floor, String factor, int days) {
    return new SignalTerms(
        new RateTerms(sourced(floor), sourced(new BigDecimal(factor)), sourced(days)), null, null);
  }

  private static SignalTerms value(String factor, int values) {
    return new SignalTerms(
        null, new ValueTerms(sourced(new BigDecimal(factor)), sourced(values)), null);
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "test", Evidence.DESIGN);
  }
}
