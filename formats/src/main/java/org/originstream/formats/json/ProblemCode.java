package org.originstream.formats.json;

/** Why a document could not be read; a closed list, stable for programs. */
public enum ProblemCode {
  BODY_EMPTY("Send one JSON object."),
  BODY_TOO_LARGE("Send at most 2 MiB; attachments travel beside the event, by hash."),
  JSON_BOM("Send UTF-8 without a byte order mark."),
  JSON_SYNTAX("Send one well-formed JSON object (RFC 8259)."),
  JSON_TRAILING("Send exactly one JSON object, with nothing after it."),
  JSON_DUPLICATE_KEY("Give each property once."),
  JSON_LIMIT("Stay below the limits listed in docs/json.md."),
  TEXT_INVALID("Send valid UTF-8, and surrogates only in pairs."),
  CHAR_FORBIDDEN("Remove the character."),
  ID_NOT_CANONICAL("Send the identifier without surrounding spaces, in Unicode form NFC."),
  KIND_UNKNOWN("Set kind to one of the kinds listed in docs/json.md."),
  PROPERTY_UNKNOWN("Remove the property, or correct its name."),
  PROPERTY_MISSING("Give the property."),
  TYPE_WRONG("Send the type listed in docs/json.md."),
  NUMBER_FORMAT("Write digits 0 to 9, a dot before the decimals, no thousands separator."),
  NUMBER_RANGE("Send a number in the range of the property."),
  DATE_INVALID("Send a date as 2026-01-31, a time as 2026-01-31T09:30:00+08:00."),
  CODE_UNKNOWN("Send one of the listed codes."),
  VALUE_INVALID("Send the form listed in docs/json.md."),
  VALUE_REFUSED("Correct the value.");

  private final String fix;

  ProblemCode(String fix) {
    this.fix = fix;
  }

  /** What helps in most cases; a problem may say it more exactly. */
  public String fix() {
    return fix;
  }
}
