package org.originstream.processor.topology;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.decide.Outbound;
import org.originstream.domain.decide.Paper;
import org.originstream.domain.decide.Ruling;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** Writes decided events out: the original value byte for byte, the decision beside it. */
final class Outboxes {
  private final Wire wire;
  private final StreamNumbers numbers;
  private final int partition;

  Outboxes(Wire wire, StreamNumbers numbers, int partition) {
    this.wire = wire;
    this.numbers = numbers;
    this.partition = partition;
  }

  /** One record for each place the decision names. */
  List<Outgoing> records(Ruling ruling) {
    return ruling.decision().outbound().stream().map(o -> record(ruling, o)).toList();
  }

  /** The case as it stands, for the status topic. */
  Outgoing status(byte[] key, byte[] caseFile) {
    return new Outgoing(TopicCatalogue.status(), partition, key, caseFile, new RecordHeaders());
  }

  private Outgoing record(Ruling ruling, Outbound outbound) {
    String topic = topic(outbound);
    RecordHeaders headers = Carried.asRecordHeaders(ruling.received().arrival().headers());
    describe(headers, ruling, numbered(ruling.decision(), outbound, topic));
    return new Outgoing(
        topic,
        partition,
        ruling.received().arrival().key().toArray(),
        ruling.received().arrival().value().toArray(),
        headers);
  }

  private static String topic(Outbound outbound) {
    return switch (outbound.outlet()) {
      case HISTORY -> TopicCatalogue.history();
      case COUNTRY -> TopicCatalogue.certificates(Objects.requireNonNull(outbound.node()));
      case NOTICES -> TopicCatalogue.notices(Objects.requireNonNull(outbound.node()));
    };
  }

  private Decision numbered(Decision decision, Outbound outbound, String topic) {
    return outbound.node() == null
        ? decision
        : decision.numbered(
            new Numbering(outbound.node(), outbound.deliveryNumber(), numbers.next(topic)));
  }

  private void describe(RecordHeaders headers, Ruling ruling, Decision decision) {
    headers.add(
        Headers.EVENT_ID, Headers.bytes(ruling.received().event().header().eventId().toString()));
    headers.add(Headers.DECISION, wire.decision(decision));
    headers.add(Headers.VERDICT, Headers.bytes(decision.verdict().name()));
    Paper paper = ruling.after().paper();
    if (paper != null) {
      headers.add(Headers.VERSION, Headers.bytes(Integer.toString(paper.version())));
      if (paper.validUntil() != null) {
        headers.add(Headers.VALID_UNTIL, Headers.bytes(paper.validUntil().toString()));
      }
    }
    Numbering numbering = decision.numbering();
    if (numbering != null) {
      headers.add(Headers.SEQ, Headers.bytes(Long.toString(numbering.streamNumber())));
    }
  }
}
