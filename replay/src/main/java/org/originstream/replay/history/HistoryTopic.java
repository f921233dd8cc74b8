package org.originstream.replay.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.replay.query.Query;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Home;

/** Finds which offsets of the history have to be read to answer a query. */
public final class HistoryTopic {
  /**
   * How far the clocks of two brokers may differ. Where the leader of a partition changed, a record
   * may carry an earlier time than one before it, so reading goes on for that long past the end of
   * the window; each record's own time decides whether it is in.
   */
  static final Duration CLOCKS_DIFFER_MAX = Duration.ofMinutes(5);

  private final Consumer<byte[], byte[]> consumer;

  public HistoryTopic(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * What has to be read, in the order of the partitions; ends where the last committed record is
   * now. Empty if there is no such topic.
   */
  public List<Slice> slices(Query query) {
    List<TopicPartition> all = partitions();
    Set<Integer> homes = homes(query.certificates(), all.size());
    List<TopicPartition> wanted =
        all.stream().filter(p -> homes.isEmpty() || homes.contains(p.partition())).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(wanted);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(wanted);
    Instant from = query.window().from();
    Instant to = query.window().to();
    Map<TopicPartition, Long> first = from == null ? begins : at(wanted, from, ends);
    Map<TopicPartition, Long> last =
        to == null ? ends : at(wanted, to.plus(CLOCKS_DIFFER_MAX), ends);
    return wanted.stream()
        .map(p -> slice(p, Math.max(get(begins, p), get(first, p)), get(last, p), get(ends, p)))
        .toList();
  }

  private static Slice slice(TopicPartition partition, long first, long last, long end) {
    long begin = Math.min(first, end);
    return new Slice(partition, begin, Math.max(begin, Math.min(last, end)));
  }

  private List<TopicPartition> partitions() {
    @Nullable List<PartitionInfo> found = consumer.partitionsFor(TopicCatalogue.history());
    return found == null
        ? List.of()
        : found.stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .sorted(Comparator.comparingInt(TopicPartition::partition))
            .toList();
  }

  private static Set<Integer> homes(Set<CertificateKey> certificates, int partitions) {
    return certificates.stream()
        .map(key -> Home.of(key.text().getBytes(StandardCharsets.UTF_8), Math.max(1, partitions)))
        .collect(Collectors.toSet());
  }

  /** The first offset of that time or later; the end if there is none. */
  private Map<TopicPartition, Long> at(
      List<TopicPartition> wanted, Instant time, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> times =
        wanted.stream().collect(Collectors.toMap(Function.identity(), p -> ceilMillis(time)));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    return wanted.stream()
        .collect(Collectors.toMap(Function.identity(), p -> offset(found.get(p), get(ends, p))));
  }

  private static long offset(@Nullable OffsetAndTimestamp found, long end) {
    return found == null ? end : found.offset();
  }

  /** The broker counts whole milliseconds: the first one that is not before {@code time}. */
  private static long ceilMillis(Instant time) {
    long floor = Math.max(0, time.toEpochMilli());
    return Instant.ofEpochMilli(floor).isBefore(time) ? floor + 1 : floor;
  }

  private static long get(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return offsets.getOrDefault(partition, 0L);
  }
}
