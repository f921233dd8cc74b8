package org.originstream.schemas.framing;

import java.util.Optional;

/** Where writer schemas are found. */
public interface SchemaSource {
  /** The schema with this fingerprint, if known. */
  Optional<WireSchema> byFingerprint(Fingerprint fingerprint);

  /** The schema with this id, if known. */
  Optional<WireSchema> byId(int id);
}
