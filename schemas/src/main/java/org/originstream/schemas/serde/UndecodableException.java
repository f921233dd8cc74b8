package org.originstream.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.originstream.schemas.framing.WireDefect;

/** How Kafka's deserializer interface is told that bytes cannot be taken. */
public final class UndecodableException extends SerializationException {
  private final WireDefect code;

  UndecodableException(WireDefect code, String message) {
    super(code + ": " + message);
    this.code = code;
  }

  /** The closed reason. */
  public WireDefect code() {
    return code;
  }
}
