package org.originstream.schemas.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the Kafka record headers, and how their text is written. */
public final class Headers {
  /** Detached JWS over the Avro body, in compact form (RFC 7515, {@code b64:false}). */
  public static final String JWS = "origin-jws";

  /** Fingerprint of the writer schema: 64 lower-case hexadecimal digits. */
  public static final String SCHEMA = "origin-schema";

  /** The decision: one framed Avro record, at most 128 KiB. */
  public static final String DECISION = "origin-decision";

  /** The event's kind, in plain text, such as {@code Issued}. */
  public static final String KIND = "origin-kind";

  /** The verdict's name, in plain text. */
  public static final String VERDICT = "origin-verdict";

  /** Ids of the rules that refuse or warn, joined by commas, at most 20; absent if none does. */
  public static final String FINDINGS = "origin-findings";

  /** Why a record was put in quarantine or parked: the reason's code, in plain text. */
  public static final String REASON = "origin-reason";

  /** The certificate's version after the decision, in decimal digits. */
  public static final String VERSION = "origin-version";

  /** The recipient's stream number in this partition, in decimal digits. */
  public static final String SEQ = "origin-seq";

  /** The last day of validity, ISO 8601 date. */
  public static final String VALID_UNTIL = "origin-valid-until";

  /** The event id, a UUID in its usual text form; also the receipt's id. */
  public static final String EVENT_ID = "origin-event-id";

  /** W3C Trace Context, as the sender gave it. */
  public static final String TRACE = "traceparent";

  /**
   * What a sender may say in headers, and what is carried on. Anything else would let it speak for
   * the exchange; the event's id the exchange takes from the event.
   */
  public static final Set<String> OF_THE_SENDER = Set.of(JWS, SCHEMA, TRACE);

  private Headers() {}

  /** The bytes of a text header: UTF-8. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The text of the last header of that name, or empty if absent or not UTF-8. */
  public static Optional<String> text(org.apache.kafka.common.header.Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null ? Optional.empty() : text(header.value());
  }

  /** The text of a header's value, or empty if absent or not UTF-8. */
  public static Optional<String> text(byte @Nullable [] value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
