package org.originstream.replay.line;

import org.originstream.formats.json.RecordJson;
import org.originstream.replay.history.HistoryRecord;
import org.originstream.replay.history.HistoryRecord.Decoded;
import org.originstream.replay.history.HistoryRecord.Spot;
import org.originstream.replay.history.HistoryRecord.Undecodable;

/** Writes a record of the history as one line; the same record always as the same bytes. */
public final class JsonLine {
  private JsonLine() {}

  /** UTF-8, without the line's end. */
  public static byte[] of(HistoryRecord record) {
    return RecordJson.write(
        switch (record) {
          case Decoded decoded -> line(decoded);
          case Undecodable bad -> line(bad);
        });
  }

  private static DecidedLine line(Decoded record) {
    Spot spot = record.spot();
    return new DecidedLine(
        spot.topic(),
        spot.partition(),
        spot.offset(),
        spot.brokerTime(),
        record.schema(),
        record.decided().received().event(),
        record.decided().decision());
  }

  private static UndecodableLine line(Undecodable record) {
    Spot spot = record.spot();
    return new UndecodableLine(
        spot.topic(),
        spot.partition(),
        spot.offset(),
        spot.brokerTime(),
        new UndecodableLine.Why(record.code(), record.message()),
        record.key(),
        record.value(),
        record.headers());
  }
}
