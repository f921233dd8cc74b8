package org.originstream.producer.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.json.HeaderCompletion;
import org.originstream.formats.wco.Loss;
import org.originstream.formats.wco.WcoDocuments;
import org.originstream.formats.wco.WcoProblem;
import org.originstream.formats.wco.WcoReading;
import org.originstream.formats.wco.WcoSyntax;

/** Turns documents of another form into the door's JSON before they are sent. */
final class Conversion {
  // Only stands in while a document is examined here; the door fills headers by what it knows.
  private static final HeaderCompletion BLANK =
      new HeaderCompletion(
          new UUID(0, 0),
          OffsetDateTime.parse("1970-01-01T00:00:00Z"),
          NodeCode.EXCHANGE,
          "-",
          Conversion::nodeOf);
  private static final int UNPROCESSABLE = 422;

  private final @Nullable WcoSyntax syntax;
  private final PrintStream notes;

  /**
   * @param syntax what the documents are in; null for the door's JSON
   * @param notes where it says what got lost
   */
  Conversion(@Nullable WcoSyntax syntax, PrintStream notes) {
    this.syntax = syntax;
    this.notes = notes;
  }

  /** What came of one document. */
  sealed interface Converted {
    /** Can be sent. */
    record Ready(Document document) implements Converted {}

    /** Is no event, and why. */
    record Refused(String source, ObjectNode problem) implements Converted {
      Outcome outcome() {
        return Outcome.problem(source, UNPROCESSABLE, problem);
      }

      Outcome notExamined() {
        return Outcome.notExamined(source, UNPROCESSABLE, problem);
      }
    }
  }

  Converted convert(Document document) {
    if (syntax == null) {
      return new Converted.Ready(document);
    }
    return switch (WcoDocuments.read(document.content().toArray(), syntax, BLANK)) {
      case WcoReading.Read read -> {
        read.losses().forEach(loss -> note(document.source(), loss));
        yield new Converted.Ready(new Document(document.source(), read.doorJson()));
      }
      case WcoReading.Unreadable bad ->
          new Converted.Refused(document.source(), problem(bad.problems()));
    };
  }

  private void note(String source, Loss loss) {
    notes.print(
        source + ": not taken over: " + loss.path() + " (" + loss.reason().meaning() + ")\n");
  }

  private static ObjectNode problem(List<WcoProblem> problems) {
    ObjectNode problem =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", "DOCUMENT_UNREADABLE")
            .put("detail", "the document is no event; nothing was sent");
    ArrayNode findings = problem.putArray("findings");
    for (WcoProblem each : problems) {
      findings
          .addObject()
          .put("code", each.code())
          .put("pointer", each.path())
          .put("message", each.message())
          .put("fix", each.fix());
    }
    return problem;
  }

  private static Optional<NodeCode> nodeOf(String country) {
    String node = country.toLowerCase(Locale.ROOT);
    return NodeCode.isCode(node) ? Optional.of(new NodeCode(node)) : Optional.empty();
  }
}
