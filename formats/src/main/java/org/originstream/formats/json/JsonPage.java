package org.originstream.formats.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** Writes the page that lists every property of the door's JSON. */
public final class JsonPage {
  private static final String INTRO =
      """
      # The door's JSON

      Written by the code from the records; a test compares it (`./origin docs` writes it anew).

      One event is one JSON object (RFC 8259) in UTF-8 without a byte order mark: `kind`, `header`,
      and the kind's own properties. `null` counts as absent, unknown properties and a property given
      twice are problems, and all problems of a document are reported at once.
      Dates, decimals and identifiers are kept exactly; nothing is folded or rounded. A decimal is
      written without zeros at its end.

      `required` says: **yes**, the property must be there if the object around it is; or what its
      absence means. A tick-box is off when absent; any other boolean must be given.

      """;

  private static final String HEADER =
      """
      ## header

      A caller of the door may leave out the whole header or any of it: `eventId` is made by the door,
      `senderNode` and `senderAuthority` are the caller's (where the door knows none, those of the
      certificate's issuer), `version` and `certificate` are taken from
      the certificate in the body, `occurredAt` from its `heading.issuedAt` (else it is the time at the
      door), `destination` is the node of the import country, or of the issuing country for an answer
      of customs (a feedback kind). What is sent is never changed.

      """;

  private final StringBuilder page = new StringBuilder();

  private JsonPage() {}

  /** The page, in Markdown. */
  public static String markdown() {
    JsonPage page = new JsonPage();
    page.page.append(INTRO);
    page.forms();
    page.limits();
    page.codes();
    page.page.append(HEADER);
    page.table(EventHeader.class, "/header");
    page.page.append("## certificate\n\n");
    page.table(Certificate.class, "/certificate");
    page.kinds();
    return page.page.toString();
  }

  private void forms() {
    page.append("## Forms\n\n| form | meaning |\n|---|---|\n");
    for (Form form : Form.values()) {
      row(label(form), form.meaning());
    }
    page.append('\n');
  }

  private void limits() {
    page.append("## Limits\n\n| what | at most |\n|---|---|\n");
    row("document, bytes", "" + JsonDocument.BYTES_MAX);
    row("nesting of objects and arrays", "" + JsonTree.DEPTH_MAX);
    row("tokens", "" + JsonTree.TOKENS_MAX);
    row("one string, characters", "" + JsonTree.STRING_MAX);
    row("one string that is no base64, bytes in UTF-8", "" + TextRules.BYTES_MAX);
    row("one property name, characters", "" + JsonTree.NAME_MAX);
    row("one number, characters", "" + JsonTree.NUMBER_MAX);
    row("problems listed (the rest are counted)", "" + EventReading.Unreadable.PROBLEMS_MAX);
    page.append('\n');
  }

  private void codes() {
    page.append("## Problem codes\n\n| code | what helps |\n|---|---|\n");
    for (ProblemCode code : ProblemCode.values()) {
      row("`" + code + "`", code.fix());
    }
    page.append('\n');
  }

  private void kinds() {
    Kinds.BY_NAME.forEach(
        (kind, type) -> {
          page.append("## ").append(kind).append("\n\n`kind` is `").append(kind).append("`.");
          if (RecordShape.of(type).components().size() == 1) {
            page.append(" Only `header`.\n\n");
            return;
          }
          page.append("\n\n");
          table(type, "");
        });
    page.deleteCharAt(page.length() - 1);
  }

  private void table(Class<?> type, String pointer) {
    page.append("| path | form | required |\n|---|---|---|\n");
    rows(type, pointer);
    page.append('\n');
  }

  private void rows(Class<?> type, String pointer) {
    for (Component component : RecordShape.of(type).components()) {
      String path = pointer + "/" + component.name();
      Class<?> elementType = component.elementType();
      Class<?> valueType = elementType == null ? component.type() : elementType;
      Form form = Form.of(component.name(), valueType);
      String shown = form == Form.CODE ? codes(valueType) : label(form);
      row(
          "`" + path + "`",
          elementType == null ? shown : "list of " + shown,
          required(type, component));
      boolean hasOwnTable = valueType == EventHeader.class || valueType == Certificate.class;
      if (form == Form.OBJECT && !hasOwnTable) {
        rows(valueType, elementType == null ? path : path + "/*");
      }
    }
  }

  private static String codes(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(symbol -> "`" + symbol + "`")
        .collect(Collectors.joining(", "));
  }

  private static String required(Class<?> holder, Component component) {
    if (Presence.isRequired(holder, component)) {
      return "**yes**";
    }
    Object absent = Presence.primitiveDefault(holder, component);
    if (absent != null) {
      return "no: " + absent;
    }
    return component.nullable() ? "no" : "no: empty";
  }

  private static String label(Form form) {
    return switch (form) {
      case UUID_TEXT -> "uuid";
      default -> form.name().toLowerCase(Locale.ROOT);
    };
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
