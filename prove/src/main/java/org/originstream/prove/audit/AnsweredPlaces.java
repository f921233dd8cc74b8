package org.originstream.prove.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Provenance;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.history.DecidedRecords;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Sha256;

/** What became of each record that was put on a topic, by its place. */
public final class AnsweredPlaces {
  private final Map<Place, List<Answer>> answers = new HashMap<>();

  private record Place(String topic, int partition, long offset) {}

  private record Answer(boolean quarantined, String sha256) {}

  /** What became of a record. */
  public enum Outcome {
    QUARANTINED,
    DECIDED,
    ALTERED,
    TWICE,
    NOWHERE
  }

  private AnsweredPlaces() {}

  /** Reads the history and all quarantines. */
  public static AnsweredPlaces read(String bootstrapServers, List<NodeCode> nodes, int partitions) {
    AnsweredPlaces places = new AnsweredPlaces();
    List<TopicPartition> quarantines =
        Stream.concat(nodes.stream(), Stream.of(NodeCode.EXCHANGE))
            .map(TopicCatalogue::quarantine)
            .flatMap(
                topic -> IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(topic, p)))
            .toList();
    try (CommittedScan scan = new CommittedScan(bootstrapServers, Isolation.READ_COMMITTED)) {
      scan.read(ExchangeAudit.history(partitions), places::history);
      scan.read(quarantines, places::quarantine);
    }
    return places;
  }

  private void history(ConsumerRecord<byte[], byte[]> record) {
    if (DecidedRecords.read(record) instanceof Reading.Read<Decided> read) {
      Provenance from = read.value().decision().provenance();
      if (from != null) {
        add(
            new Place(from.topic(), from.partition(), from.offset()),
            new Answer(false, Sha256.hex(record.value())));
      }
    }
  }

  private void quarantine(ConsumerRecord<byte[], byte[]> record) {
    if (PlatformCodec.quarantined().read(record.value())
        instanceof Reading.Read<Quarantined> read) {
      Quarantined one = read.value();
      byte[] kept = one.value() == null ? new byte[0] : one.value().toArray();
      add(
          new Place(one.topic(), one.partition(), one.offset()),
          new Answer(true, Sha256.hex(kept)));
    }
  }

  private void add(Place place, Answer answer) {
    answers.computeIfAbsent(place, p -> new ArrayList<>()).add(answer);
  }

  /**
   * What became of one record.
   *
   * @param sha256 digest of its bytes, in hexadecimal; of none for a null value
   */
  public Outcome at(String topic, int partition, long offset, String sha256) {
    List<Answer> found = answers.getOrDefault(new Place(topic, partition, offset), List.of());
    if (found.isEmpty()) {
      return Outcome.NOWHERE;
    }
    if (!found.stream().allMatch(answer -> answer.sha256().equals(sha256))) {
      return Outcome.ALTERED;
    }
    long quarantined = found.stream().filter(Answer::quarantined).count();
    if (quarantined > 1 || (quarantined == 1 && found.size() > 1)) {
      return Outcome.TWICE;
    }
    return quarantined == 1 ? Outcome.QUARANTINED : Outcome.DECIDED;
  }
}
