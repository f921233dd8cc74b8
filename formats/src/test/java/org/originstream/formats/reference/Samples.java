package org.originstream.formats.reference;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.originstream.domain.event.Issued;

/** The faultless certificates that examples start from, with changes. */
final class Samples {
  static final Path DIRECTORY = Path.of("src/test/resources/rules");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Samples() {}

  static Issued event(String name) {
    return event(name, Map.of());
  }

  /** The event with changes, each a JSON pointer and a value in JSON. */
  static Issued event(String name, Map<String, String> changes) {
    JsonNode tree = json(read(DIRECTORY.resolve("base/" + name + ".json")));
    changes.forEach((at, to) -> change(tree, JsonPointer.compile(at), json(to)));
    return RecordTrees.read(Issued.class, tree);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void change(JsonNode tree, JsonPointer at, JsonNode value) {
    switch (tree.at(at.head())) {
      case ObjectNode holder when holder.has(at.last().getMatchingProperty()) ->
          holder.set(at.last().getMatchingProperty(), value);
      case ArrayNode holder -> holder.set(at.last().getMatchingIndex(), value);
      default -> throw new IllegalArgumentException("no certificate has an element " + at);
    }
  }
}
