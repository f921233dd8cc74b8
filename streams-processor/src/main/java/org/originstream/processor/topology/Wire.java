package org.originstream.processor.topology;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.IndexCard;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.OriginEvent;

/** The wire as the topology sees it: bytes in, bytes out, no schema in sight. */
public interface Wire {
  /** What became of some bytes. */
  sealed interface Content {
    /**
     * They hold an event.
     *
     * @param event what was read
     * @param contentSha256 digest of the signed bytes, 64 lower-case hexadecimal digits
     */
    record Understood(OriginEvent event, String contentSha256) implements Content {}

    /**
     * They do not.
     *
     * @param code stable reason code
     * @param message what is wrong, and the fix
     */
    record Unreadable(String code, String message) implements Content {}
  }

  /**
   * Reads a record value; never throws, whatever the bytes.
   *
   * @param value the framed value; null for a tombstone
   * @param header looks a header's last value up by name
   */
  Content read(byte @Nullable [] value, Function<String, byte @Nullable []> header);

  /** Frames an event of the exchange's own. */
  byte[] event(OriginEvent event);

  /** Frames a decision. */
  byte[] decision(Decision decision);

  /** Frames a quarantined record. */
  byte[] quarantined(Quarantined quarantined);

  /** Frames a case. */
  byte[] caseFile(CaseFile file);

  /** Frames an index card. */
  byte[] indexCard(IndexCard card);

  /** Reads a card that {@link #indexCard(IndexCard)} wrote. */
  IndexCard indexCard(byte[] bytes);

  /** Reads a case that {@link #caseFile} wrote. */
  CaseFile caseFile(byte[] bytes);
}
