package org.originstream.schemas.framing;

import org.apache.avro.Schema;

/**
 * A schema with its names.
 *
 * @param schema as parsed, with documentation
 * @param fingerprint of its canonical form
 * @param id derived from the content, positive
 */
public record WireSchema(Schema schema, Fingerprint fingerprint, int id) {
  /** Works out the names of {@code schema}. */
  public static WireSchema of(Schema schema) {
    Fingerprint fingerprint = Fingerprint.of(schema);
    return new WireSchema(schema, fingerprint, fingerprint.contentId());
  }

  /** The record's full name, which is also the subject in a registry. */
  public String subject() {
    return schema.getFullName();
  }
}
