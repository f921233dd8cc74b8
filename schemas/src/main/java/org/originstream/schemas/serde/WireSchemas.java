package org.originstream.schemas.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.originstream.schemas.framing.WireSchema;

/** Remembers the names of schemas, because working out a fingerprint is dear. */
final class WireSchemas {
  private static final Map<Schema, WireSchema> KNOWN = new ConcurrentHashMap<>();

  private WireSchemas() {}

  static WireSchema of(Schema schema) {
    return KNOWN.computeIfAbsent(schema, WireSchema::of);
  }
}
