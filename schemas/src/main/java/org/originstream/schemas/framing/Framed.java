package org.originstream.schemas.framing;

import java.nio.ByteBuffer;

/** What was found in front of an Avro body. */
public sealed interface Framed {
  /**
   * A well-formed prefix.
   *
   * @param schemaId as written; any registry's id
   * @param body view of the value without the prefix: exactly the bytes that are signed
   */
  record Body(int schemaId, ByteBuffer body) implements Framed {}

  /**
   * No frame.
   *
   * @param defect which rule is broken
   * @param message the thing, the rule and the fix
   */
  record Broken(WireDefect defect, String message) implements Framed {}
}
