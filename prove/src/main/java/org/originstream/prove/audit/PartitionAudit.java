package org.originstream.prove.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Evolver;
import org.originstream.domain.decide.IndexKeys;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.decide.Outbound;
import org.originstream.domain.decide.Outlet;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.EventHeader;
import org.originstream.prove.audit.Violations.Kind;
import org.originstream.prove.load.Paperwork;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.history.DecidedRecords;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Sha256;

/**
 * Judges one partition: its history from the first record on, then what was handed on of it, then
 * the cases that are kept. Give it everything of one before the next. Not thread-safe.
 *
 * <p>Of each certificate the transitions count 1, 2, 3 …; each sender's events are decided in the
 * order of its numbers; each decision stands in the history together with every record that it
 * names, and each such record with its decision; deliveries and streams have no gap; the kept case
 * is the one that {@link Evolver#evolve} makes of the history.
 */
public final class PartitionAudit {
  private final Violations violations = new Violations();
  private final Map<UUID, Integer> decidedForGood = new HashMap<>();
  private final Map<String, CaseFile> cases = new HashMap<>();
  private final Map<String, Long> senderNumbers = new HashMap<>();
  private final Map<Parcel, Integer> announced = new HashMap<>();
  private final Map<String, Long> streamNumbers = new HashMap<>();
  private final Map<String, byte[]> kept = new HashMap<>();
  private final Map<String, List<String>> consigned = new HashMap<>();
  private long decisions;
  private long duplicates;
  private long conflicts;
  private long handedOn;

  /** One record that a decision says is handed on. */
  private record Parcel(
      String topic, UUID event, Verdict verdict, long deliveryNumber, String contentSha256) {}

  /** The next record of the history. */
  public void history(ConsumerRecord<byte[], byte[]> record) {
    switch (DecidedRecords.read(record)) {
      case Reading.Unreadable<Decided> bad ->
          violations.add(Kind.UNREADABLE, at(record) + " " + bad.message());
      case Reading.Read<Decided> read -> decided(read.value());
    }
  }

  private void decided(Decided decided) {
    decisions++;
    EventHeader header = decided.received().event().header();
    Decision decision = decided.decision();
    String key = header.certificate().text();
    if (!decided.received().contentSha256().equals(decision.contentSha256())) {
      violations.add(Kind.ALTERED, "the history of " + key + ", event " + header.eventId());
    }
    if (IndexKeys.isIndex(header.certificate())) {
      // A card has no lifecycle and is not in the status; that it is told once, is judged.
      forGood(decided, key);
      return;
    }
    CaseFile before = cases.getOrDefault(key, CaseFile.empty(header.certificate()));
    cases.put(key, grown(before, decided));
    transition(before, decided);
    switch (decision.verdict()) {
      case ACCEPTED, REFUSED -> forGood(decided, key);
      case DUPLICATE -> duplicates++;
      case CONFLICT -> conflicts++;
      case HELD -> {}
    }
    decision.outbound().forEach(outbound -> announce(decided, outbound));
  }

  private CaseFile grown(CaseFile before, Decided decided) {
    try {
      return Evolver.evolve(before, decided.received(), decided.decision());
    } catch (IllegalStateException otherCase) {
      violations.add(
          Kind.TORN,
          "%s was decided on another case than its history makes: %s"
              .formatted(before.key().text(), otherCase.getMessage()));
      return before;
    }
  }

  private void transition(CaseFile before, Decided decided) {
    long due =
        decided.decision().verdict() == Verdict.ACCEPTED && !isTimer(decided)
            ? before.transition() + 1
            : before.transition();
    if (decided.decision().transition() != due) {
      violations.add(
          Kind.REORDERED,
          "%s has transition %d where %d is due, event %s"
              .formatted(
                  before.key().text(),
                  decided.decision().transition(),
                  due,
                  decided.received().event().header().eventId()));
    }
  }

  private static boolean isTimer(Decided decided) {
    return decided.received().event() instanceof org.originstream.domain.event.Timer;
  }

  private void forGood(Decided decided, String key) {
    EventHeader header = decided.received().event().header();
    if (decided.decision().verdict() == Verdict.REFUSED
        && Paperwork.isPaperwork(header.certificate().number())) {
      violations.add(
          Kind.MISJUDGED,
          "%s, event %s, is lawful and was refused: %s"
              .formatted(key, header.eventId(), decided.decision().findings()));
    }
    int times = decidedForGood.merge(header.eventId(), 1, Integer::sum);
    if (times > 1) {
      violations.add(Kind.DOUBLED, "%s, event %s".formatted(key, header.eventId()));
    }
    if (header.senderNumber() == 0 || !Paperwork.isPaperwork(header.certificate().number())) {
      return;
    }
    long last = senderNumbers.getOrDefault(key + header.senderNode(), 0L);
    if (header.senderNumber() != last + 1) {
      violations.add(
          Kind.REORDERED,
          "%s: number %d of %s is decided after %d"
              .formatted(key, header.senderNumber(), header.senderNode(), last));
    }
    senderNumbers.put(key + header.senderNode(), header.senderNumber());
  }

  private void announce(Decided decided, Outbound outbound) {
    if (outbound.outlet() != Outlet.HISTORY) {
      announced.merge(parcel(topic(outbound), decided, outbound.deliveryNumber()), 1, Integer::sum);
    }
  }

  private static Parcel parcel(String topic, Decided decided, long deliveryNumber) {
    return new Parcel(
        topic,
        decided.received().event().header().eventId(),
        decided.decision().verdict(),
        deliveryNumber,
        decided.received().contentSha256());
  }

  private static String topic(Outbound outbound) {
    var node = java.util.Objects.requireNonNull(outbound.node());
    return outbound.outlet() == Outlet.COUNTRY
        ? TopicCatalogue.certificates(node)
        : TopicCatalogue.notices(node);
  }

  /** The next record of a country topic or of notices. */
  public void handedOn(ConsumerRecord<byte[], byte[]> record) {
    handedOn++;
    switch (DecidedRecords.read(record)) {
      case Reading.Unreadable<Decided> bad ->
          violations.add(Kind.UNREADABLE, at(record) + " " + bad.message());
      case Reading.Read<Decided> read -> handedOn(record, read.value());
    }
  }

  private void handedOn(ConsumerRecord<byte[], byte[]> record, Decided decided) {
    Numbering numbering = decided.decision().numbering();
    if (numbering == null) {
      violations.add(Kind.TORN, at(record) + " has no numbers");
      return;
    }
    long due = streamNumbers.merge(record.topic(), 1L, Long::sum);
    if (numbering.streamNumber() != due) {
      violations.add(
          Kind.REORDERED,
          "%s has stream number %d where %d is due"
              .formatted(at(record), numbering.streamNumber(), due));
    }
    if (record.topic().equals(TopicCatalogue.certificates(Paperwork.BY_WEBHOOK))) {
      consigned
          .computeIfAbsent(
              decided.received().event().header().certificate().text(), key -> new ArrayList<>())
          .add(decided.received().contentSha256());
    }
    Parcel parcel = parcel(record.topic(), decided, numbering.deliveryNumber());
    Integer open = announced.get(parcel);
    if (open == null) {
      violations.add(Kind.DOUBLED, at(record) + " is not announced by the history, or again");
    } else if (open == 1) {
      announced.remove(parcel);
    } else {
      announced.put(parcel, open - 1);
    }
  }

  /** The next record of the status topic. */
  public void status(ConsumerRecord<byte[], byte[]> record) {
    kept.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
  }

  /** Judges what is left over; call it last. */
  public void close() {
    announced.forEach(
        (parcel, times) ->
            violations.add(
                Kind.TORN,
                "%s was decided %s and is missing on %s"
                    .formatted(parcel.event(), parcel.verdict(), parcel.topic())));
    cases.forEach(this::compare);
    kept.keySet().stream()
        .filter(key -> !cases.containsKey(key))
        .forEach(key -> violations.add(Kind.CASE_DIFFERS, key + " is kept and has no history"));
  }

  private void compare(String key, CaseFile rebuilt) {
    byte[] stored = kept.get(key);
    if (stored == null) {
      violations.add(Kind.CASE_DIFFERS, key + " has a history and is not kept");
    } else if (!Sha256.hex(stored).equals(Sha256.hex(PlatformCodec.cases().value(rebuilt)))) {
      violations.add(Kind.CASE_DIFFERS, key + " is kept otherwise than its history makes it");
    }
  }

  /** The digest of every case, by certificate key. */
  public Map<String, String> digests() {
    Map<String, String> digests = new HashMap<>();
    cases.forEach((key, file) -> digests.put(key, Sha256.hex(PlatformCodec.cases().value(file))));
    return digests;
  }

  private static String at(ConsumerRecord<?, ?> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  /** What was handed on to the customs that takes webhooks, by certificate key, in order. */
  public Map<String, List<String>> consigned() {
    return consigned;
  }

  public Violations violations() {
    return violations;
  }

  /** How often each event was decided for good. */
  public Map<UUID, Integer> decidedForGood() {
    return decidedForGood;
  }

  public long decisions() {
    return decisions;
  }

  public long duplicates() {
    return duplicates;
  }

  public long conflicts() {
    return conflicts;
  }

  public long handedOn() {
    return handedOn;
  }
}
