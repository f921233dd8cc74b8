package org.originstream.replay.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.schemas.framing.WireDefect;

/**
 * One line about a record that cannot be decoded, with all its bytes; the components are the
 * properties.
 *
 * @param topic where it stands
 * @param partition where it stands
 * @param offset where it stands
 * @param brokerTime when the broker appended it to the history
 * @param undecodable why
 * @param key record key
 * @param value record value
 * @param headers record headers, in order
 */
public record UndecodableLine(
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    Why undecodable,
    @Nullable Bytes key,
    @Nullable Bytes value,
    List<CarriedHeader> headers) {
  public UndecodableLine {
    headers = List.copyOf(headers);
  }

  /**
   * A reason.
   *
   * @param code the closed reason
   * @param message the thing, the rule and the fix
   */
  public record Why(WireDefect code, String message) {}
}
