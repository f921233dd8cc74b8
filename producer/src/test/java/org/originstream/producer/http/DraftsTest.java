package org.originstream.producer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.event.EventHeader;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

class DraftsTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T08:00:00Z");
  private static final Drafts DRAFTS = new Drafts(ReferenceFiles.load().orThrow());

  static Stream<Sample> documents() {
    return Stream.concat(
        Samples.all().stream(),
        Stream.of(Samples.amendment(), Samples.cancellation(), Samples.refused()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_document_that_leaves_the_sender_out_is_sent_by_its_issuer(Sample sample) {
    EventReading reading = DRAFTS.read(sample.json().toArray(), "key-1", NOW);
    assertThat(reading)
        .isInstanceOfSatisfying(
            EventReading.Read.class,
            read -> {
              EventHeader header = read.event().header();
              assertThat(header.senderNode()).isEqualTo(sample.exporter());
              assertThat(header.senderAuthority()).isEqualTo(header.certificate().issuerId());
            });
    assertThat(DRAFTS.read(sample.json().toArray(), "key-1", NOW)).isEqualTo(reading);
  }
}
