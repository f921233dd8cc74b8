package org.originstream.replay.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.schemas.framing.WireDefect;

/** What came of one record of the history. */
public sealed interface HistoryRecord {
  /** Where it stands. */
  Spot spot();

  /**
   * A place on a topic.
   *
   * @param topic name
   * @param partition from 0
   * @param offset from 0
   * @param brokerTime when the broker appended it
   */
  record Spot(String topic, int partition, long offset, Instant brokerTime) {
    public Spot {
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(brokerTime, "brokerTime");
    }
  }

  /**
   * It was decoded.
   *
   * @param spot where it stands
   * @param schema fingerprint of the schema the event is written with, in hexadecimal digits
   * @param decided the event and its decision
   */
  record Decoded(Spot spot, String schema, Decided decided) implements HistoryRecord {
    public Decoded {
      Objects.requireNonNull(spot, "spot");
      Objects.requireNonNull(schema, "schema");
      Objects.requireNonNull(decided, "decided");
    }
  }

  /**
   * It cannot be decoded; nothing of it is lost.
   *
   * @param spot where it stands
   * @param code the closed reason
   * @param message the thing, the rule and the fix
   * @param key its bytes
   * @param value its bytes
   * @param headers in order
   */
  record Undecodable(
      Spot spot,
      WireDefect code,
      String message,
      @Nullable Bytes key,
      @Nullable Bytes value,
      List<CarriedHeader> headers)
      implements HistoryRecord {
    public Undecodable {
      Objects.requireNonNull(spot, "spot");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
      headers = List.copyOf(headers);
    }
  }
}
