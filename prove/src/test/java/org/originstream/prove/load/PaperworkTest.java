package org.originstream.prove.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.Hearing;
import org.originstream.domain.decide.Received;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.decide.Ruling;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.schemas.wire.Sha256;

class PaperworkTest {
  private static final Instant NOW = Instant.parse("2025-12-03T00:00:00Z");
  private static final Grounds GROUNDS = ReferenceGrounds.of(ReferenceFiles.load().orThrow());

  private final Paperwork paperwork = new Paperwork(7);

  @Test
  void the_samples_are_of_no_series_and_may_be_made_poison_of() {
    assertThat(
            Paperwork.isPaperwork(
                paperwork.issued(0, Paperwork.BY_TOPIC).header().certificate().number()))
        .isTrue();
    assertThat(Paperwork.isPaperwork("R259900000120001")).isFalse();
  }

  @Test
  void a_whole_life_is_lawful_wherever_it_leads() {
    for (NodeCode destination : List.of(Paperwork.BY_WEBHOOK, Paperwork.BY_TOPIC)) {
      CaseFile file = null;
      for (OriginEvent event : paperwork.life(3, destination, 6)) {
        CaseFile before = file == null ? CaseFile.empty(event.header().certificate()) : file;
        List<Ruling> rulings = Hearing.hear(before, received(event), GROUNDS, held -> null);
        assertThat(rulings)
            .as(event.kind())
            .singleElement()
            .satisfies(r -> assertThat(r.decision().verdict()).isEqualTo(Verdict.ACCEPTED));
        file = rulings.getFirst().after();
      }
    }
  }

  @Test
  void the_same_series_and_number_give_the_same_events() {
    assertThat(new Paperwork(7).life(3, Paperwork.BY_TOPIC, 6))
        .isEqualTo(paperwork.life(3, Paperwork.BY_TOPIC, 6));
  }

  @Test
  void its_certificates_are_known_by_their_numbers() {
    OriginEvent event = paperwork.issued(3, Paperwork.BY_TOPIC);
    assertThat(Paperwork.isPaperwork(event.header().certificate().number())).isTrue();
    assertThat(LocalDate.parse("2025-11-12"))
        .isEqualTo(paperwork.issued(3, Paperwork.BY_TOPIC).certificate().heading().issueDate());
  }

  private static Received received(OriginEvent event) {
    byte[] value =
        event.header().eventId().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Arrival arrival =
        new Arrival(
            "t",
            0,
            event.header().senderNumber(),
            NOW,
            Bytes.of(value),
            Bytes.of(value),
            List.of());
    return new Received(event, arrival, Sha256.hex(value));
  }
}
