package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.HeaderCompletion;
import org.originstream.formats.json.JsonProblem;
import org.originstream.formats.json.RecordJson;
import org.originstream.formats.json.StrictJson;

/**
 * Events of the exporting side as documents of the WCO Data Model, and back.
 *
 * <p>What has no place on the other side is reported as a {@link Loss}; what would change its
 * meaning on the way is not converted, and everything in the way is said at once. Neither direction
 * throws, whatever it is given.
 */
public final class WcoDocuments {
  private static final String ROOT = "Declaration";
  private static final Mapping MAPPING = Mapping.shipped();

  private WcoDocuments() {}

  /** Writes an event. */
  public static WcoWriting write(OriginEvent event, WcoSyntax syntax) {
    Optional<Message> message = MAPPING.ofKind(event.kind());
    if (message.isEmpty()) {
      return new WcoWriting.NotCarried(
          List.of(
              WcoProblem.of(
                  WcoFault.KIND_NOT_CARRIED, "/kind", event.kind() + " has no such document")));
    }
    WcoWriter writer = new WcoWriter(message.get());
    ObjectNode declaration = writer.write(RecordJson.tree(event));
    List<WcoProblem> problems = writer.problems();
    if (MAPPING
        .ofFunction(message.get().function(), type(declaration))
        .filter(read -> read.kind().equals(event.kind()))
        .isEmpty()) {
      problems.add(
          WcoProblem.of(
              WcoFault.KIND_AMBIGUOUS,
              "/certificate/heading/documentTypeCode",
              "with this document type, a reader would take it for another kind of event"));
    }
    return problems.isEmpty()
        ? new WcoWriting.Written(
            Bytes.of(text(declaration, syntax).getBytes(StandardCharsets.UTF_8)), writer.losses())
        : new WcoWriting.NotCarried(problems);
  }

  /** Reads a document and fills what an event's header needs beyond it. */
  public static WcoReading read(byte[] document, WcoSyntax syntax, HeaderCompletion completion) {
    Faults problems = new Faults(syntax);
    ObjectNode declaration =
        switch (syntax) {
          case JSON -> json(document, problems);
          case XML -> xml(document, problems);
        };
    if (declaration == null || !problems.isEmpty()) {
      return new WcoReading.Unreadable(problems.all());
    }
    Optional<Message> message =
        MAPPING.ofFunction(text(declaration.path("FunctionCode")), type(declaration));
    if (message.isEmpty()) {
      problems.add(
          WcoFault.FUNCTION_UNKNOWN,
          SourcePath.ROOT.child("FunctionCode"),
          "there is no message of the function "
              + Shown.text(text(declaration.path("FunctionCode"))));
      return new WcoReading.Unreadable(problems.all());
    }
    WcoReader reader = new WcoReader(message.get(), syntax, problems);
    DoorTree door = reader.read(declaration);
    return event(door, completion, syntax, problems, reader.losses(declaration));
  }

  private static WcoReading event(
      DoorTree door,
      HeaderCompletion completion,
      WcoSyntax syntax,
      Faults problems,
      List<Loss> losses) {
    byte[] doorJson = door.root().toString().getBytes(StandardCharsets.UTF_8);
    switch (EventJson.completed(doorJson, completion)) {
      case EventReading.Read read when problems.isEmpty() -> {
        return new WcoReading.Read(read.event(), Bytes.of(doorJson), losses);
      }
      case EventReading.Read read -> {
        return new WcoReading.Unreadable(problems.all());
      }
      case EventReading.Unreadable bad -> {
        bad.problems().forEach(p -> problems.add(moved(p, door, syntax)));
        return new WcoReading.Unreadable(problems.all());
      }
    }
  }

  /** The door's own words, at the place of the document. */
  private static WcoProblem moved(JsonProblem problem, DoorTree door, WcoSyntax syntax) {
    SourcePath place = door.source(problem.pointer());
    return new WcoProblem(
        problem.code().name(),
        place == null ? "" : place.shown(syntax),
        problem.message(),
        problem.fix());
  }

  private static @Nullable ObjectNode json(byte[] document, Faults problems) {
    switch (StrictJson.read(document)) {
      case StrictJson.Reading.Unreadable bad -> {
        for (JsonProblem p : bad.problems()) {
          problems.add(new WcoProblem(p.code().name(), p.pointer(), p.message(), p.fix()));
        }
        return null;
      }
      case StrictJson.Reading.Read(JsonNode tree) -> {
        if (tree.size() == 1 && tree.get(ROOT) instanceof ObjectNode declaration) {
          return declaration;
        }
        problems.add(
            WcoProblem.of(
                WcoFault.ROOT_WRONG, "", "the document is no object with one Declaration"));
        return null;
      }
    }
  }

  private static @Nullable ObjectNode xml(byte[] document, Faults problems) {
    String text = XmlDocument.text(document, problems);
    return text == null ? null : XmlTree.parse(text, MAPPING.namespace(), problems);
  }

  private static String text(ObjectNode declaration, WcoSyntax syntax) {
    return switch (syntax) {
      case JSON ->
          JsonNodeFactory.instance.objectNode().set(ROOT, declaration).toPrettyString() + "\n";
      case XML -> XmlText.of(declaration, MAPPING.namespace());
    };
  }

  private static String type(ObjectNode declaration) {
    return text(declaration.path("TypeCode"));
  }

  private static String text(JsonNode leaf) {
    return leaf.isObject() ? leaf.path(WcoTree.VALUE).asText() : leaf.asText();
  }
}
