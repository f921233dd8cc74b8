package org.originstream.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Concern;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.Hearing;
import org.originstream.domain.decide.HeldEvent;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.Indexing;
import org.originstream.domain.decide.Received;
import org.originstream.domain.decide.Ruling;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PlatformEvent;

/** Loads the case, has the event heard, stores the case, sends out what was decided. */
final class DecideStep implements Processor<byte[], Received, byte[], Outgoing> {
  private static final Duration TIMER_SCAN = Duration.ofSeconds(1);
  private static final byte[] ADOPTED_KEY = "version".getBytes(StandardCharsets.UTF_8);

  private final Wire wire;
  private final GroundsShelf shelf;
  private final int partitions;
  private @Nullable Partition partition;

  DecideStep(Wire wire, GroundsShelf shelf, int partitions) {
    this.wire = wire;
    this.shelf = shelf;
    this.partitions = partitions;
  }

  /** What one task works with, once it has been assigned. */
  private record Partition(
      ProcessorContext<byte[], Outgoing> context,
      KeyValueStore<byte[], byte[]> cases,
      KeyValueStore<byte[], byte[]> adopted,
      KeyValueStore<byte[], byte[]> cards,
      DueTimers timers,
      Outboxes outboxes) {}

  private Grounds grounds(Partition of) {
    byte[] version = of.adopted().get(ADOPTED_KEY);
    Grounds grounds =
        version == null ? shelf.builtIn() : shelf.of(new String(version, StandardCharsets.UTF_8));
    return grounds.reading(this::readPaper).measuring(file -> wire.caseFile(file).length);
  }

  @Override
  public void init(ProcessorContext<byte[], Outgoing> context) {
    int number = context.taskId().partition();
    Partition assigned =
        new Partition(
            context,
            context.getStateStore(Names.CASES),
            context.getStateStore(Names.ADOPTED),
            context.getStateStore(Names.INDEX_CARDS),
            new DueTimers(context.getStateStore(Names.DUE), wire, number),
            new Outboxes(
                wire, new StreamNumbers(context.getStateStore(Names.STREAM_NUMBERS)), number));
    partition = assigned;
    context.schedule(
        TIMER_SCAN,
        PunctuationType.WALL_CLOCK_TIME,
        now -> send(assigned, now, assigned.timers().due(Instant.ofEpochMilli(now))));
  }

  @Override
  public void process(Record<byte[], Received> record) {
    Partition here = Objects.requireNonNull(partition);
    Received received = record.value();
    switch (Concern.of(received.event())) {
      case Concern.OfPartition(String version) -> adopt(here, version);
      case Concern.OfCard(Link link) -> enter(here, received, link, record.timestamp());
      case Concern.OfCase() -> hear(here, received, record.timestamp());
    }
  }

  /** Waits for the parts now, so that the first event judged by them does not. */
  private void adopt(Partition here, String version) {
    shelf.of(version);
    here.adopted().put(ADOPTED_KEY, version.getBytes(StandardCharsets.UTF_8));
  }

  private void enter(Partition here, Received received, Link link, long timestamp) {
    byte[] key = received.arrival().key().toArray();
    byte[] stored = here.cards().get(key);
    IndexCard before =
        stored == null ? IndexCard.empty(link.header().certificate()) : wire.indexCard(stored);
    Indexing.Entered entered = Indexing.enter(before, received, link, grounds(here));
    here.cards().put(key, wire.indexCard(entered.after()));
    send(here, timestamp, here.outboxes().records(entered.received(), entered.decision(), null));
    send(here, timestamp, messages(entered.messages()));
  }

  private void hear(Partition here, Received received, long timestamp) {
    byte[] key = received.arrival().key().toArray();
    CaseFile before = load(here, key, received);
    List<Ruling> rulings = Hearing.hear(before, received, grounds(here), this::readAgain);
    for (Ruling ruling : rulings) {
      send(
          here,
          timestamp,
          here.outboxes().records(ruling.received(), ruling.decision(), ruling.after().paper()));
      send(here, timestamp, messages(ruling.messages()));
    }
    CaseFile after = rulings.get(rulings.size() - 1).after();
    byte[] stored = wire.caseFile(after);
    here.cases().put(key, stored);
    here.timers().follow(key, before, after);
    send(here, timestamp, List.of(here.outboxes().status(key, stored)));
  }

  private List<Outgoing> messages(List<PlatformEvent> messages) {
    return messages.stream().map(m -> Parcels.message(m, wire, partitions)).toList();
  }

  private CaseFile load(Partition here, byte[] key, Received received) {
    byte[] stored = here.cases().get(key);
    return stored == null
        ? CaseFile.empty(received.event().header().certificate())
        : wire.caseFile(stored);
  }

  /** A held record was readable when it was held, and every schema stays in the jar. */
  private Received readAgain(HeldEvent held) {
    return switch (wire.read(
        held.arrival().value().toArray(), name -> Carried.value(held.arrival().headers(), name))) {
      case Wire.Content.Understood read ->
          new Received(read.event(), held.arrival(), read.contentSha256());
      case Wire.Content.Unreadable unreadable ->
          throw new IllegalStateException("a held event became unreadable: " + unreadable);
    };
  }

  /** The paper in a kept value; what cannot be read is not compared. */
  private Optional<OriginEvent> readPaper(Bytes content) {
    return wire.read(content.toArray(), name -> null) instanceof Wire.Content.Understood read
        ? Optional.of(read.event())
        : Optional.empty();
  }

  private static void send(Partition from, long timestamp, List<Outgoing> outgoing) {
    for (Outgoing each : outgoing) {
      from.context().forward(new Record<>(each.key(), each, timestamp, each.headers()));
    }
  }
}
