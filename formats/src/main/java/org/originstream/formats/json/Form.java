package org.originstream.formats.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.shape.Component;

/** The forms a property can take in a document, with what each means. */
enum Form {
  IDENTIFIER(
      "string, compared byte by byte: at least one character, Unicode form NFC, no surrounding"
          + " spaces, nothing invisible, no mixture of Latin with Cyrillic or Greek letters, at most 30"
          + " combining marks in a row"),
  TEXT("string for people: any characters but control characters (tab and line ends are allowed)"),
  CODE("string, one of the listed codes"),
  NODE("string, a participant's node: two lower-case letters"),
  UUID_TEXT("string, a UUID of 32 hexadecimal digits in five groups"),
  DATE("string, a local date as `2026-01-31`, years 1900 to 2199"),
  TIME(
      "string, a time with its offset as `2026-01-31T09:30:00+08:00` (or `Z`), at most nine digits"
          + " of a second, years 1900 to 2199"),
  INSTANT("string, a time with an offset; written in UTC as `2026-01-31T01:30:00Z`"),
  DECIMAL(
      "string (or number) of decimal digits with a dot, kept exactly and written as string; at most"
          + " 40 digits"),
  WHOLE("number without decimals"),
  FLAG("`true` or `false`"),
  BINARY("string, base64 with padding (RFC 4648)"),
  OBJECT("object"),
  LIST("array; absent means empty");

  private final String meaning;

  Form(String meaning) {
    this.meaning = meaning;
  }

  String meaning() {
    return meaning;
  }

  /** The form of a component, lists aside. */
  static Form of(Component component) {
    return component.type() == List.class ? LIST : of(component.name(), component.type());
  }

  /** The form of a value of {@code type} in a property called {@code name}. */
  static Form of(String name, Class<?> type) {
    if (type == String.class) {
      return TextRules.isFreeText(name) ? TEXT : IDENTIFIER;
    }
    if (type == NodeCode.class) {
      return NODE;
    }
    if (type.isEnum()) {
      return CODE;
    }
    return type.isRecord() ? OBJECT : ofPlain(type);
  }

  private static Form ofPlain(Class<?> type) {
    if (type == BigDecimal.class) {
      return DECIMAL;
    }
    if (type == boolean.class) {
      return FLAG;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    if (type == OffsetDateTime.class) {
      return TIME;
    }
    if (type == Instant.class) {
      return INSTANT;
    }
    if (type == UUID.class) {
      return UUID_TEXT;
    }
    if (type == Bytes.class) {
      return BINARY;
    }
    if (List.<Class<?>>of(int.class, Integer.class, long.class, Long.class).contains(type)) {
      return WHOLE;
    }
    throw new IllegalArgumentException("no form in JSON is known for " + type.getName());
  }
}
