package org.originstream.replay.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.history.DecidedRecords;

/** Makes a decided event of a record, or keeps all of one that it cannot decode. */
public final class HistoryDecoder {
  private HistoryDecoder() {}

  /** Never throws. */
  public static HistoryRecord read(ConsumerRecord<byte[], byte[]> record) {
    return switch (DecidedRecords.read(record)) {
      case Reading.Read<Decided> read ->
          new HistoryRecord.Decoded(spot(record), read.writer().hex(), read.value());
      case Reading.Unreadable<Decided> bad -> undecodable(record, bad);
    };
  }

  private static HistoryRecord undecodable(
      ConsumerRecord<byte[], byte[]> record, Reading.Unreadable<?> bad) {
    List<CarriedHeader> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      Bytes value = bytes(header.value());
      headers.add(new CarriedHeader(header.key(), value == null ? Bytes.of(new byte[0]) : value));
    }
    return new HistoryRecord.Undecodable(
        spot(record),
        bad.code(),
        bad.message(),
        bytes(record.key()),
        bytes(record.value()),
        headers);
  }

  private static @Nullable Bytes bytes(byte @Nullable [] content) {
    return content == null ? null : Bytes.of(content);
  }

  private static HistoryRecord.Spot spot(ConsumerRecord<byte[], byte[]> record) {
    return new HistoryRecord.Spot(
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()));
  }
}
