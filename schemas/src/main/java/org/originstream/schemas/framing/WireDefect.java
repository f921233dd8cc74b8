package org.originstream.schemas.framing;

/** Why bytes on a topic could not be taken: the closed list of quarantine reasons. */
public enum WireDefect {
  TOMBSTONE_FORBIDDEN("a null value is not an event; send Cancelled to withdraw a certificate"),
  AVRO_HEADER("a value starts with five bytes: magic 0 and a schema id"),
  AVRO_MAGIC("the first byte is 0, the Confluent wire format"),
  AVRO_SIZE("an Avro body has at most 512 KiB; send attachments by their hash"),
  SCHEMA_UNKNOWN("use a schema the exchange ships, or register it, then redrive"),
  SCHEMA_MISMATCH("the fingerprint header and the schema id name the same schema"),
  SCHEMA_WRONG_TOPIC("this kind of record does not belong on this topic"),
  SCHEMA_FORBIDDEN_PROP("a schema never names Java classes"),
  SCHEMA_LIMIT("a schema has at most 256 KiB and is nested at most 64 deep"),
  AVRO_EOF("the record ends before its schema does"),
  AVRO_TRAILING("nothing follows the record"),
  AVRO_LENGTH("a length is not negative and not beyond the record's end"),
  AVRO_ITEMS("a record has at most 10,000 collection entries in all"),
  AVRO_DUP_KEY("the keys of a map differ"),
  AVRO_DEPTH("a record is nested at most 64 deep"),
  TEXT_INVALID("text is valid UTF-8, and an id has the form of a UUID"),
  TEXT_LENGTH("a text has at most 16 KiB in UTF-8; send what is longer as an attachment"),
  AVRO_BRANCH("a union branch or enum symbol exists in the schema"),
  AVRO_BLOCK("a block's stated size is its real size"),
  AVRO_NONCANONICAL("a number takes the fewest bytes, a boolean is 0 or 1"),
  NUMBER_RANGE("a number is within the precision of its field; dates are of the years 1 to 9999"),
  VALUE_REFUSED("every field holds what its documentation says"),
  AVRO_UNREADABLE("the record follows its schema"),
  KEY_MISMATCH("the record's key is the certificate's key"),
  MISROUTED("the header names the node of the topic"),
  HEADER_LIMIT("a record has at most 64 headers of at most 128 KiB in all"),
  SIG_MISSING("an event carries its signature");

  private final String rule;

  WireDefect(String rule) {
    this.rule = rule;
  }

  /** The rule that was broken, which also says what to do. */
  public String rule() {
    return rule;
  }
}
