package org.originstream.processor.topology;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.decide.Outbound;
import org.originstream.domain.decide.Paper;
import org.originstream.domain.decide.Received;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** Writes decided events out: the original value byte for byte, the decision beside it. */
final class Outboxes {
  private static final int RULES_MAX = 20;

  private final Wire wire;
  private final StreamNumbers numbers;
  private final int partition;

  Outboxes(Wire wire, StreamNumbers numbers, int partition) {
    this.wire = wire;
    this.numbers = numbers;
    this.partition = partition;
  }

  /**
   * One record for each place the decision names.
   *
   * @param received what was decided
   * @param decision about it
   * @param paper as it stands afterwards; null if there is none
   */
  List<Outgoing> records(Received received, Decision decision, @Nullable Paper paper) {
    return decision.outbound().stream().map(o -> record(received, decision, paper, o)).toList();
  }

  /** The case as it stands, for the status topic. */
  Outgoing status(byte[] key, byte[] caseFile) {
    return new Outgoing(TopicCatalogue.status(), partition, key, caseFile, new RecordHeaders());
  }

  private Outgoing record(
      Received received, Decision decision, @Nullable Paper paper, Outbound outbound) {
    String topic = topic(outbound);
    RecordHeaders headers = Carried.asRecordHeaders(received.arrival().headers());
    describe(headers, received, numbered(decision, outbound, topic), paper);
    return new Outgoing(
        topic,
        partition,
        received.arrival().key().toArray(),
        received.arrival().value().toArray(),
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

  /** Plain text first, so that a client that shows headers as text shows it before the record. */
  private void describe(
      RecordHeaders headers, Received received, Decision decision, @Nullable Paper paper) {
    headers.add(Headers.EVENT_ID, Headers.bytes(received.event().header().eventId().toString()));
    headers.add(Headers.KIND, Headers.bytes(received.event().kind()));
    headers.add(Headers.VERDICT, Headers.bytes(decision.verdict().name()));
    String rules = rules(decision);
    if (!rules.isEmpty()) {
      headers.add(Headers.FINDINGS, Headers.bytes(rules));
    }
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
    headers.add(Headers.DECISION, wire.decision(decision));
  }

  /** The rules that refuse or warn, each once, in the order of the findings. */
  private static String rules(Decision decision) {
    return decision.findings().stream()
        .filter(f -> f.severity() == Severity.REJECT || f.severity() == Severity.WARN)
        .map(Finding::ruleId)
        .distinct()
        .limit(RULES_MAX)
        .collect(Collectors.joining(","));
  }
}
