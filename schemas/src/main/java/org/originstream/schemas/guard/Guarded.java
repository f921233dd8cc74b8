package org.originstream.schemas.guard;

import java.util.OptionalInt;
import org.apache.avro.generic.GenericRecord;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;

/** What came of decoding. */
public sealed interface Guarded {
  /**
   * A record that follows its schema in every byte.
   *
   * @param record in the shape of the reader's schema where there is one, else of the writer's
   * @param writer the schema it was written with
   */
  record Decoded(GenericRecord record, WireSchema writer) implements Guarded {}

  /**
   * Bytes that go to quarantine.
   *
   * @param code the closed reason
   * @param message the thing, the rule and the fix
   * @param offset where in the value, counted in bytes from its start, if known
   */
  record Undecodable(WireDefect code, String message, OptionalInt offset) implements Guarded {}
}
