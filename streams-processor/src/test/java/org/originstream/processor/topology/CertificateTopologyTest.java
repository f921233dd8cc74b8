package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

class CertificateTopologyTest {
  private static final NodeCode CN = new NodeCode("cn");
  private static final NodeCode JP = new NodeCode("jp");
  private static final NodeCode KR = new NodeCode("kr");

  @TempDir Path directory;
  private Exchange exchange;

  @BeforeEach
  void open() {
    exchange = new Exchange(directory);
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void the_page_shows_the_topology_as_it_is() throws IOException {
    Golden.isCurrent("topology.txt", TopologyPage.text());
  }

  @Test
  void an_accepted_certificate_goes_out_byte_for_byte_with_the_decision_beside_it() {
    OriginEvent issued = rcep();
    exchange.send(issued);

    var written = exchange.written();
    assertThat(written.byTopic())
        .containsOnlyKeys(
            TopicCatalogue.history(), TopicCatalogue.certificates(JP), TopicCatalogue.notices(CN));
    var delivered = written.firstTo(TopicCatalogue.certificates(JP));
    assertThat(delivered.value()).isEqualTo(EventCodec.shipped().value(issued));
    assertThat(Headers.text(delivered.headers(), Headers.KIND)).contains("Issued");
    assertThat(Headers.text(delivered.headers(), Headers.VERDICT)).contains("ACCEPTED");
    assertThat(Headers.text(delivered.headers(), Headers.FINDINGS)).isEmpty();
    assertThat(List.of(delivered.headers().toArray()).getLast().key()).isEqualTo(Headers.DECISION);
    assertThat(Headers.text(delivered.headers(), Headers.VERSION)).contains("1");
    assertThat(Headers.text(delivered.headers(), Headers.SEQ)).contains("1");
    assertThat(Headers.text(delivered.headers(), Headers.VALID_UNTIL)).contains("2026-11-11");
    Decision decision = Exchange.decision(delivered);
    assertThat(decision.findings()).isEmpty();
    assertThat(decision.numbering()).isEqualTo(new Numbering(JP, 1, 1));
    assertThat(Exchange.decision(written.firstTo(TopicCatalogue.history())).numbering()).isNull();
  }

  @Test
  void the_status_holds_the_case() {
    exchange.send(rcep());
    var status = exchange.read(TopicCatalogue.status());
    assertThat(status).hasSize(1);
    assertThat(exchange.wire().caseFile(status.get(0).value()).transition()).isEqualTo(1);
  }

  @Test
  void stream_numbers_count_what_a_recipient_gets_over_all_certificates() {
    exchange.send(rcep());
    exchange.send(event(Samples.all().get(4)));
    assertThat(exchange.written().to(TopicCatalogue.certificates(JP)))
        .extracting(r -> Headers.text(r.headers(), Headers.SEQ).orElseThrow())
        .containsExactly("1", "2");
  }

  @Test
  void a_refused_certificate_goes_back_to_its_sender_only() {
    exchange.send(event(Samples.refused()));
    var written = exchange.written();
    assertThat(written.byTopic())
        .containsOnlyKeys(TopicCatalogue.history(), TopicCatalogue.notices(CN));
    var notice = written.firstTo(TopicCatalogue.notices(CN));
    Decision decision = Exchange.decision(notice);
    assertThat(decision.verdict()).isEqualTo(Verdict.REFUSED);
    String rules = Headers.text(notice.headers(), Headers.FINDINGS).orElseThrow();
    assertThat(rules.split(",", -1)).contains("X18").doesNotHaveDuplicates().hasSizeLessThan(21);
    assertThat(decision.findings()).extracting(f -> f.ruleId()).contains("X18");
  }

  @Test
  void bytes_that_are_no_event_are_quarantined_whole_and_the_next_record_is_decided() {
    byte[] garbage = "not avro at all".getBytes(StandardCharsets.UTF_8);
    byte[] key = "k".getBytes(StandardCharsets.UTF_8);
    exchange.send(TopicCatalogue.submissions(CN), key, garbage);
    exchange.send(rcep());

    var written = exchange.written();
    assertThat(written.byTopic()).containsKey(TopicCatalogue.certificates(JP));
    Quarantined quarantined = Exchange.quarantined(written.firstTo(TopicCatalogue.quarantine(CN)));
    assertThat(quarantined.code()).isEqualTo("AVRO_MAGIC");
    assertThat(
            Headers.text(written.firstTo(TopicCatalogue.quarantine(CN)).headers(), Headers.REASON))
        .contains("AVRO_MAGIC");
    assertThat(quarantined.value()).isEqualTo(Bytes.of(garbage));
    assertThat(quarantined.key()).isEqualTo(Bytes.of(key));
  }

  @Test
  void a_certificate_on_another_countrys_topic_is_quarantined_there() {
    exchange.send(TopicCatalogue.submissions(KR), rcep());
    var written = exchange.written();
    assertThat(written.byTopic()).containsOnlyKeys(TopicCatalogue.quarantine(KR));
    assertThat(Exchange.quarantined(written.firstTo(TopicCatalogue.quarantine(KR))).code())
        .isEqualTo("MISROUTED");
  }

  @Test
  void a_record_whose_key_is_not_its_certificates_is_quarantined() {
    byte[] value = EventCodec.shipped().value(rcep());
    exchange.send(
        TopicCatalogue.submissions(CN),
        "CN|CN-DEMO-3100|OTHER".getBytes(StandardCharsets.UTF_8),
        value);
    assertThat(
            Exchange.quarantined(exchange.written().firstTo(TopicCatalogue.quarantine(CN))).code())
        .isEqualTo("KEY_MISMATCH");
  }

  @Test
  void what_a_sender_writes_into_the_exchanges_headers_is_not_passed_on() {
    OriginEvent issued = rcep();
    exchange.send(issued);
    var delivered = exchange.written().firstTo(TopicCatalogue.certificates(JP));
    assertThat(delivered.headers().headers(Headers.VERDICT)).hasSize(1);
    assertThat(delivered.headers().headers(Headers.EVENT_ID)).hasSize(1);
  }

  @Test
  void a_held_event_is_given_up_when_its_time_is_over() {
    OriginEvent amendment = event(Samples.amendment());
    exchange.send(amendment);
    NodeCode sender = amendment.header().senderNode();
    assertThat(verdicts(TopicCatalogue.notices(sender))).containsExactly(Verdict.HELD);

    Rebuilt rebuilt = new Rebuilt();
    rebuilt.take(exchange.read(TopicCatalogue.history()));
    exchange.pass(Duration.ofHours(1));
    List<Decision> decisions =
        exchange.read(TopicCatalogue.notices(sender)).stream().map(Exchange::decision).toList();
    assertThat(decisions).extracting(Decision::verdict).containsExactly(Verdict.REFUSED);
    assertThat(decisions.get(0).findings()).extracting(f -> f.ruleId()).containsExactly("Q04");
    rebuilt.take(exchange.read(TopicCatalogue.history()));
    rebuilt.isAsStored(exchange);
  }

  private List<Verdict> verdicts(String topic) {
    return exchange.read(topic).stream().map(r -> Exchange.decision(r).verdict()).toList();
  }

  private static OriginEvent rcep() {
    return event(Samples.all().get(0));
  }

  private static OriginEvent event(Sample sample) {
    UUID id = Exchange.id(sample.toString());
    return sample.event(id, OffsetDateTime.ofInstant(Exchange.START, ZoneOffset.UTC));
  }
}
