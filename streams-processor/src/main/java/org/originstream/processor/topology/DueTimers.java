package org.originstream.processor.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.ArmedTimer;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Timer;
import org.originstream.schemas.topic.TopicCatalogue;

/**
 * The index of armed timers of one partition. Derived from the cases: a timer leaves it only when
 * its case has disarmed it, so that none can get lost between going off and being heard.
 */
final class DueTimers {
  private static final byte[] PRESENT = {1};

  /** Before any time a timer can have. */
  private static final Instant EVER = Instant.ofEpochMilli(Long.MIN_VALUE);

  /** So that a midnight at which much expires does not hold the partition up. */
  private static final int MESSAGES_MAX = 1_000;

  /** A message that was told is told again only if it is not heard for so long. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final KeyValueStore<byte[], byte[]> index;
  private final Wire wire;
  private final int partition;
  private final Map<ByteBuffer, Instant> told = new HashMap<>();

  /** No timer is due before: what was deleted need not be stepped over at each look. */
  private Instant earliest = EVER;

  DueTimers(KeyValueStore<byte[], byte[]> index, Wire wire, int partition) {
    this.index = index;
    this.wire = wire;
    this.partition = partition;
  }

  /** Brings the index in line with a case that has changed. */
  void follow(byte[] key, CaseFile before, CaseFile after) {
    List<ArmedTimer> armed = before.memory().timers();
    List<ArmedTimer> stillArmed = after.memory().timers();
    for (ArmedTimer timer : armed) {
      if (!stillArmed.contains(timer)) {
        byte[] entry = new DueKey(timer.due(), key, timer.timerId()).bytes();
        index.delete(entry);
        told.remove(ByteBuffer.wrap(entry));
      }
    }
    for (ArmedTimer timer : stillArmed) {
      if (!armed.contains(timer)) {
        index.put(new DueKey(timer.due(), key, timer.timerId()).bytes(), PRESENT);
        earliest = timer.due().isBefore(earliest) ? timer.due() : earliest;
      }
    }
  }

  /** Messages to the cases whose timers are due and that have not been told lately. */
  List<Outgoing> due(Instant now) {
    List<Outgoing> messages = new ArrayList<>();
    Instant first = now;
    try (KeyValueIterator<byte[], byte[]> range =
        index.range(DueKey.from(earliest), DueKey.from(now.plusMillis(1)))) {
      while (range.hasNext() && messages.size() < MESSAGES_MAX) {
        byte[] entry = range.next().key;
        DueKey due = DueKey.of(entry);
        first = due.due().isBefore(first) ? due.due() : first;
        Instant before = told.get(ByteBuffer.wrap(entry));
        if (before == null || !now.isBefore(before.plus(PATIENCE))) {
          told.put(ByteBuffer.wrap(entry), now);
          messages.add(message(due));
        }
      }
    }
    earliest = first;
    return messages;
  }

  private Outgoing message(DueKey due) {
    CertificateKey key =
        CertificateKey.parse(new String(due.certificate(), StandardCharsets.UTF_8));
    String cause = "timer:" + key.text() + ":" + due.timerId() + ":" + due.due();
    Timer timer =
        new Timer(
            new EventHeader(
                UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)),
                key,
                0,
                NodeCode.EXCHANGE,
                "exchange",
                0,
                due.due().atOffset(ZoneOffset.UTC),
                NodeCode.EXCHANGE),
            due.timerId(),
            due.due());
    return new Outgoing(
        TopicCatalogue.internal(),
        partition,
        due.certificate(),
        wire.event(timer),
        new RecordHeaders());
  }
}
