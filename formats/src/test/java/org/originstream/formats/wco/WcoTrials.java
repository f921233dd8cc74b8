package org.originstream.formats.wco;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.HeaderCompletion;
import org.originstream.formats.json.RecordJson;
import org.originstream.formats.reference.RandomRecords;
import org.originstream.formats.samples.Samples;

/** Events that are made for documents, and what is left of them after the losses. */
final class WcoTrials {
  static final HeaderCompletion COMPLETION =
      Samples.all()
          .getFirst()
          .completion(new UUID(0x7000, 1), OffsetDateTime.parse("2026-01-05T08:00:00Z"));

  private static final List<String> SHORT_TEXTS = List.of("CN", "A1", "盘", "ü", "7", "&", "<]");
  private static final String LONG = "🚢ab<&>\r\n\t\"' ]]>".repeat(60);

  /** Longer than an element that has another place for what is too long, and fit for it. */
  private static final String LONG_CODE = "L0NG".repeat(100);

  private WcoTrials() {}

  /** A random event of the message's kind whose codes fit; empty if the door would not read it. */
  static Optional<OriginEvent> event(Message message, long seed) throws ClassNotFoundException {
    Class<?> kind = Class.forName("org.originstream.domain.event." + message.kind());
    ObjectNode tree = RecordJson.tree(RandomRecords.ofTexts(seed, SHORT_TEXTS).record(kind));
    Random random = new Random(seed);
    shortNumbers(tree);
    message.elements().stream()
        .filter(e -> e.isCarried() && (e.cut() || e.overflow() != null))
        .forEach(
            e ->
                lengthen(
                    tree,
                    e.path().text().substring(1).split("/"),
                    0,
                    e.cut() ? LONG : LONG_CODE,
                    random));
    if (tree.path("certificate").has("heading")) {
      tree.remove("header");
      if (message.documentType() != null) {
        ((ObjectNode) tree.at("/certificate/heading"))
            .put("documentTypeCode", message.documentType());
      }
    } else {
      ((ObjectNode) tree.get("header")).retain("certificate", "version", "destination");
    }
    byte[] json = tree.toString().getBytes(StandardCharsets.UTF_8);
    return EventJson.completed(json, COMPLETION) instanceof EventReading.Read(OriginEvent event)
        ? Optional.of(event)
        : Optional.empty();
  }

  private static void lengthen(JsonNode at, String[] names, int depth, String text, Random random) {
    if (depth < names.length - 1 && names[depth + 1].equals("*")) {
      JsonNode list = at.path(names[depth]);
      for (int i = 0; i < list.size(); i++) {
        if (depth + 2 < names.length) {
          lengthen(list.get(i), names, depth + 2, text, random);
        } else if (random.nextInt(4) == 0) {
          ((ArrayNode) list).set(i, TextNode.valueOf(text));
        }
      }
    } else if (depth < names.length - 1) {
      lengthen(at.path(names[depth]), names, depth + 1, text, random);
    } else if (at.has(names[depth]) && random.nextInt(4) == 0) {
      ((ObjectNode) at).put(names[depth], text);
    }
  }

  private static void shortNumbers(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              p -> {
                if (p.getValue().isInt()) {
                  p.setValue(object.numberNode(p.getValue().intValue() % 10_000));
                }
                shortNumbers(p.getValue());
              });
    } else {
      node.forEach(WcoTrials::shortNumbers);
    }
  }

  /** What an event says, less what was lost, less objects that say nothing. */
  static JsonNode less(OriginEvent event, List<Loss> losses) {
    ObjectNode tree = RecordJson.tree(event);
    for (Loss loss : losses) {
      JsonPointer pointer = JsonPointer.compile(loss.path());
      JsonNode holder = tree.at(pointer.head());
      String name = pointer.last().getMatchingProperty();
      if (holder instanceof ArrayNode array) {
        array.set(pointer.last().getMatchingIndex(), TextNode.valueOf(String.valueOf(loss.kept())));
      } else if (holder instanceof ObjectNode object) {
        if (loss.kept() == null) {
          object.remove(name);
        } else {
          object.put(name, loss.kept());
        }
      }
    }
    prune(tree);
    return tree;
  }

  private static void prune(JsonNode node) {
    node.forEach(WcoTrials::prune);
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(p -> p.getValue().isObject() && p.getValue().isEmpty());
    }
  }
}
