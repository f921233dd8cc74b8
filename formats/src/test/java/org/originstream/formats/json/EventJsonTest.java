package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Flags;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Money;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventReading.Read;
import org.originstream.formats.samples.Samples;

class EventJsonTest {
  private static final UUID ID = UUID.fromString("01970000-0000-7000-8000-000000000001");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T08:00:00Z");
  private static final String HEADER =
      "\"header\":{\"eventId\":\"01970000-0000-7000-8000-000000000001\",\"certificate\":"
          + "{\"issuingCountry\":\"CN\",\"issuerId\":\"CN-1\",\"number\":\"R25\"},\"version\":1,"
          + "\"senderNode\":\"jp\",\"senderAuthority\":\"TYO\",\"senderNumber\":0,"
          + "\"occurredAt\":\"2025-11-12T09:41:00+09:00\",\"destination\":\"cn\"}";

  @Test
  void the_written_form_is_fixed_to_the_byte() {
    String written =
        "{\"kind\":\"Utilised\","
            + HEADER
            + ",\"declarationNumber\":\"D1\",\"declarationDate\":\"2025-11-12\",\"items\":"
            + "[{\"itemNumber\":1,\"quantity\":{\"value\":\"10\",\"unit\":\"KGM\"},"
            + "\"treatment\":\"GIVEN\"}]}";
    assertThat(rewritten(written)).isEqualTo(written);
    String asSent =
        written
            .replace("\"senderNumber\":0,", "")
            .replace("\"10\"", "10.000e0")
            .replace("09:41:00+09:00", "09:41+09:00")
            .replace("\"kind\":\"Utilised\",", "\n  ")
            .replace("\"items\"", "\"kind\" : \"Utilised\", \"customsOffice\":null, \"items\"");
    assertThat(rewritten(asSent)).isEqualTo(written);
  }

  @Test
  void empty_lists_and_empty_parts_are_not_written_and_read_back_as_empty() {
    String refused = "{\"kind\":\"Refused\"," + HEADER + ",\"reason\":{\"code\":\"EXPIRED\"}}";
    assertThat(rewritten(refused)).isEqualTo(refused);
    String explicit = refused.replace(",\"reason\"", ",\"itemNumbers\":[],\"reason\"");
    assertThat(rewritten(explicit)).isEqualTo(refused);

    Certificate paper = ((Issued) Samples.all().getLast().event(ID, NOW)).certificate();
    assertThat(paper.flags())
        .isEqualTo(new Flags(false, false, false, false, false, false, false, false, false));
    assertThat(paper.links().backToBackOriginals()).isEmpty();
    assertThat(new String(EventJson.writeCertificate(paper), StandardCharsets.UTF_8))
        .startsWith("{\"heading\":{\"proofType\":\"NON_PREFERENTIAL\",\"preferential\":false,")
        .doesNotContain("links", "totals", "attachments", "null");
  }

  @Test
  void decimals_are_kept_to_the_last_digit_whether_sent_as_number_or_string() {
    for (String amount : List.of("9007199254740993.01", "\"9007199254740993.01\"")) {
      String json =
          new String(Samples.all().getFirst().json().toArray(), StandardCharsets.UTF_8)
              .replace("\"26400.00\"", amount);
      Issued event =
          (Issued)
              event(
                  EventJson.completed(
                      json.getBytes(StandardCharsets.UTF_8),
                      Samples.all().getFirst().completion(ID, NOW)));
      assertThat(event.certificate().items().getFirst().fobValue())
          .extracting(Money::amount)
          .hasToString("9007199254740993.01");
    }
  }

  @Test
  void a_certificate_of_a_thousand_full_items_passes() {
    Issued sample = (Issued) Samples.all().getFirst().event(ID, NOW);
    Item full = sample.certificate().items().getFirst();
    List<Item> items = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      items.add(numbered(full, i));
    }
    Issued big = new Issued(sample.header(), with(sample.certificate(), items));
    byte[] document = EventJson.write(big);
    assertThat(document.length).isBetween(400_000, JsonDocument.BYTES_MAX);
    assertThat(EventJson.read(document)).isEqualTo(new Read(big));
    assertThat(RecordJson.pretty(big).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(JsonDocument.BYTES_MAX)
        .satisfies(pretty -> assertThat(EventJson.read(pretty)).isEqualTo(new Read(big)));
  }

  private static Item numbered(Item item, int number) {
    return new Item(
        number,
        item.marks(),
        item.packages(),
        item.description(),
        item.hs(),
        item.originCountry(),
        item.originCriterion(),
        item.quantity(),
        item.grossMassKg(),
        item.grossMassKg(),
        item.fobValue(),
        item.invoiceRefs(),
        "LANHAI",
        "BC-" + number,
        "06901234567892");
  }

  private static Certificate with(Certificate paper, List<Item> items) {
    return new Certificate(
        paper.heading(),
        paper.issuer(),
        paper.parties(),
        paper.flags(),
        paper.links(),
        paper.transport(),
        items,
        paper.invoices(),
        paper.totals(),
        paper.authentication(),
        paper.attachments());
  }

  private static String rewritten(String document) {
    OriginEvent event = event(EventJson.read(document.getBytes(StandardCharsets.UTF_8)));
    return new String(EventJson.write(event), StandardCharsets.UTF_8);
  }

  private static OriginEvent event(EventReading reading) {
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).event();
  }
}
