package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Concern;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Evolver;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.IndexGrowth;
import org.originstream.domain.event.Link;
import org.originstream.schemas.history.DecidedRecords;
import org.originstream.schemas.topic.TopicCatalogue;

/** Cases and index cards made of nothing but the history. */
final class Rebuilt {
  private final Map<String, CaseFile> cases = new TreeMap<>();
  private final Map<String, IndexCard> cards = new TreeMap<>();

  void take(List<TestRecord<byte[], byte[]>> history) {
    history.forEach(this::take);
  }

  private void take(TestRecord<byte[], byte[]> record) {
    Decided decided = DecidedRecords.read(asConsumed(record)).orThrow("a decided record");
    switch (Concern.of(decided.received().event())) {
      case Concern.OfPartition adoption ->
          throw new AssertionError("an adoption is no record of the history");
      case Concern.OfCard(Link link) ->
          cards.compute(text(record.key()), (key, before) -> entered(before, link, decided));
      case Concern.OfCase() ->
          cases.compute(text(record.key()), (key, before) -> grown(before, decided));
    }
  }

  private static IndexCard entered(@Nullable IndexCard before, Link link, Decided decided) {
    IndexCard from =
        Optional.ofNullable(before)
            .orElseGet(() -> IndexCard.empty(decided.received().event().header().certificate()));
    return IndexGrowth.evolve(from, link, decided.decision());
  }

  private static CaseFile grown(@Nullable CaseFile before, Decided decided) {
    CaseFile from =
        Optional.ofNullable(before)
            .orElseGet(() -> CaseFile.empty(decided.received().event().header().certificate()));
    return Evolver.evolve(from, decided.received(), decided.decision());
  }

  /** Every case in the status topic, every card in the store, and no other, is as it is here. */
  void isAsStored(Exchange exchange) {
    Map<String, CaseFile> stored = new TreeMap<>();
    exchange
        .read(TopicCatalogue.status())
        .forEach(r -> stored.put(text(r.key()), exchange.wire().caseFile(r.value())));
    assertThat(cases).isEqualTo(stored);
    assertThat(cards).isEqualTo(exchange.cards());
  }

  private static ConsumerRecord<byte[], byte[]> asConsumed(TestRecord<byte[], byte[]> record) {
    return new ConsumerRecord<>(
        TopicCatalogue.history(),
        0,
        0,
        record.getRecordTime().toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }
}
