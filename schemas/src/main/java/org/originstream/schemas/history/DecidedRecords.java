package org.originstream.schemas.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Provenance;
import org.originstream.domain.decide.Received;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Sha256;

/** Reads decided events from the history or on their way to a recipient. */
public final class DecidedRecords {
  private DecidedRecords() {}

  /**
   * Reads one; never throws, whatever the bytes. Needs no registry.
   *
   * @return with the record's own place as its provenance if the decision does not tell another,
   *     which is so for recipients
   */
  public static Reading<Decided> read(ConsumerRecord<byte[], byte[]> record) {
    return switch (PlatformCodec.decisions().read(header(record, Headers.DECISION))) {
      case Reading.Unreadable<Decision> bad ->
          new Reading.Unreadable<>(
              bad.code(), Headers.DECISION + ": " + bad.message(), bad.offset());
      case Reading.Read<Decision> decision -> read(record, decision.value());
    };
  }

  private static Reading<Decided> read(ConsumerRecord<byte[], byte[]> record, Decision decision) {
    if (record.key() == null) {
      return new Reading.Unreadable<>(
          WireDefect.KEY_MISMATCH, "the record has no key", OptionalInt.empty());
    }
    String fingerprint = Headers.text(header(record, Headers.SCHEMA)).orElse(null);
    return switch (EventCodec.shipped().read(record.value(), fingerprint)) {
      case Reading.Unreadable<OriginEvent> bad ->
          new Reading.Unreadable<>(bad.code(), bad.message(), bad.offset());
      case Reading.Read<OriginEvent> event ->
          new Reading.Read<>(
              new Decided(received(record, event.value(), decision), decision), event.writer());
    };
  }

  private static Received received(
      ConsumerRecord<byte[], byte[]> record, OriginEvent event, Decision decision) {
    Provenance from = Objects.requireNonNullElseGet(decision.provenance(), () -> place(record));
    Arrival arrival =
        new Arrival(
            from.topic(),
            from.partition(),
            from.offset(),
            from.brokerTime(),
            Bytes.of(record.key()),
            Bytes.of(record.value()),
            ofTheSender(record));
    return new Received(event, arrival, Sha256.hex(record.value(), Framing.PREFIX_BYTES));
  }

  private static Provenance place(ConsumerRecord<byte[], byte[]> record) {
    return new Provenance(
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()));
  }

  private static List<CarriedHeader> ofTheSender(ConsumerRecord<byte[], byte[]> record) {
    List<CarriedHeader> carried = new ArrayList<>();
    for (Header header : record.headers()) {
      if (Headers.OF_THE_SENDER.contains(header.key()) && header.value() != null) {
        carried.add(new CarriedHeader(header.key(), Bytes.of(header.value())));
      }
    }
    return carried;
  }

  private static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
