package org.originstream.schemas.quarantine;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Sha256;

/**
 * A record for a quarantine topic: the one that was found, whole, and what is wrong with it.
 *
 * @param key helps to find it and means nothing more
 * @param value the reason with every original byte
 * @param headers the reason's code; and the event id, if the record named one, so that its sender
 *     finds it by its receipt
 */
@SuppressWarnings("ArrayRecordComponent") // passes bytes on; nobody compares it
public record Quarantine(byte[] key, Quarantined value, RecordHeaders headers) {
  private static final int EVENT_ID_BYTES_MAX = 36;

  /**
   * Puts a record in quarantine.
   *
   * @param code stable reason code
   * @param message what is wrong, and the fix
   */
  public static Quarantine of(Found found, String code, String message) {
    Remains remains = Remains.of(found);
    byte[] value = found.value();
    Quarantined quarantined =
        new Quarantined(
            code,
            message + remains.note(),
            found.topic(),
            found.partition(),
            found.offset(),
            found.brokerTime(),
            remains.key(),
            remains.value(),
            remains.headers(),
            Sha256.hex(value == null ? new byte[0] : value));
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.REASON, Headers.bytes(code));
    eventId(found.headers()).ifPresent(id -> headers.add(Headers.EVENT_ID, id));
    return new Quarantine(remains.recordKey(), quarantined, headers);
  }

  /** The last one; an id is 36 characters. */
  private static Optional<byte[]> eventId(List<CarriedHeader> headers) {
    return headers.reversed().stream()
        .filter(header -> header.name().equals(Headers.EVENT_ID))
        .map(header -> header.value().toArray())
        .findFirst()
        .filter(id -> id.length <= EVENT_ID_BYTES_MAX);
  }
}
