package org.originstream.processor.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Deliveries;
import org.originstream.domain.decide.HeldEvent;
import org.originstream.domain.decide.Memory;
import org.originstream.domain.decide.Outlet;
import org.originstream.domain.decide.Recipient;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Reason;
import org.originstream.domain.lifecycle.DeliveryState;

class StuckIndexTest {
  private static final Instant START = Instant.parse("2025-12-03T00:00:00Z");
  private static final NodeCode JP = new NodeCode("jp");

  private static final Bytes NONE = Bytes.of(new byte[0]);

  private final Map<String, CaseFile> cases = new HashMap<>();
  private final StuckIndex index = new StuckIndex();

  @Test
  void what_is_held_says_what_it_waits_for_and_how_long() {
    Instant until = START.plusSeconds(3600);
    UUID id = new UUID(0, 1);
    keep(
        file(
            "R1",
            START,
            List.of(),
            List.of(
                new HeldEvent(
                    id,
                    "00",
                    new Arrival("t", 0, 0, START, NONE, NONE, List.of()),
                    new Reason("CERTIFICATE", "it has not come yet"),
                    until))));
    JsonNode one = tree().path("stuck").path(0);
    assertThat(one.path("what").asText()).isEqualTo("HELD");
    assertThat(one.path("certificate").asText()).isEqualTo("CN|A|R1");
    assertThat(one.path("eventId").asText()).isEqualTo(id.toString());
    assertThat(one.path("waitsFor").path("text").asText()).isEqualTo("it has not come yet");
    assertThat(Instant.parse(one.path("until").asText())).isEqualTo(until);
  }

  @Test
  void deliveries_that_ended_badly_are_shown_newest_first_and_leave_when_they_are_mended() {
    keep(file("OLD", START, List.of(to(Outlet.COUNTRY, DeliveryState.PARKED)), List.of()));
    keep(
        file(
            "NEW",
            START.plusSeconds(1),
            List.of(to(Outlet.COUNTRY, DeliveryState.NOT_READABLE)),
            List.of()));
    keep(file("WELL", START, List.of(to(Outlet.COUNTRY, DeliveryState.DELIVERED)), List.of()));
    assertThat(tree().findValuesAsText("certificate")).containsExactly("CN|A|NEW", "CN|A|OLD");
    assertThat(tree().findValuesAsText("what")).containsExactly("NOT_READABLE", "PARKED");

    keep(file("OLD", START, List.of(to(Outlet.COUNTRY, DeliveryState.DELIVERED)), List.of()));
    assertThat(tree().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void at_most_a_hundred_are_shown_and_all_are_counted() {
    for (int i = 0; i < 101; i++) {
      keep(file("R" + i, START, List.of(to(Outlet.COUNTRY, DeliveryState.UNDELIVERED)), List.of()));
    }
    assertThat(tree().path("total").asInt()).isEqualTo(101);
    assertThat(tree().path("stuck")).hasSize(100);
  }

  @Test
  void notices_have_a_number_and_no_state_because_nobody_reports_on_them() {
    JsonNode recipients =
        CaseView.tree(
                file(
                    "R1",
                    START,
                    List.of(
                        to(Outlet.COUNTRY, DeliveryState.QUEUED),
                        to(Outlet.NOTICES, DeliveryState.QUEUED)),
                    List.of()))
            .path("recipients");
    assertThat(recipients.path(0).path("state").asText()).isEqualTo("QUEUED");
    assertThat(recipients.path(1).path("outlet").asText()).isEqualTo("NOTICES");
    assertThat(recipients.path(1).path("lastDeliveryNumber").asInt()).isEqualTo(1);
    assertThat(recipients.path(1).has("state")).isFalse();
    assertThat(recipients.path(1).has("reportedDeliveryNumber")).isFalse();
  }

  private JsonNode tree() {
    return index.tree(key -> Optional.ofNullable(cases.get(key)));
  }

  private void keep(CaseFile file) {
    cases.put(file.key().text(), file);
    index.changed(file.key().text());
  }

  private static Recipient to(Outlet outlet, DeliveryState state) {
    return new Recipient(outlet, JP, 1, "00", 0, state);
  }

  private static CaseFile file(
      String number, Instant at, List<Recipient> recipients, List<HeldEvent> held) {
    CaseFile empty = CaseFile.empty(new CertificateKey("CN", "A", number));
    return new CaseFile(
        empty.key(),
        1,
        at,
        null,
        new Deliveries(recipients, List.of()),
        empty.use(),
        empty.verifications(),
        empty.outages(),
        new Memory(List.of(), held, List.of(), List.of()),
        empty.relations());
  }
}
