package org.originstream.formats.reference;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.Issued;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

/** The samples, which are without fault, with changes. */
final class ChangedSamples {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-12-10T00:00:00Z");
  private static final Map<String, String> NAMES =
      Map.of(
          "rcep", "1-rcep-cn-jp",
          "atiga", "2-atiga-th-id",
          "cptpp", "3-cptpp-nz-ca",
          "ckfta", "4-china-korea-kr-cn",
          "eujp", "5-eu-japan-statement",
          "nonpref", "6-nonpref-br-ae");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangedSamples() {}

  static Issued event(String name) {
    return event(name, Map.of());
  }

  /** The event with changes, each a JSON pointer and a value in JSON. */
  static Issued event(String name, Map<String, String> changes) {
    JsonNode tree = RecordTrees.tree(sample(name));
    changes.forEach((at, to) -> change(tree, JsonPointer.compile(at), json(to)));
    return RecordTrees.read(Issued.class, tree);
  }

  /** Some are declarations made; the rules judge the paper, whichever event brings it. */
  private static Issued sample(String name) {
    Sample sample =
        Samples.all().stream()
            .filter(candidate -> candidate.name().equals(NAMES.get(name)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no sample " + name));
    return switch (sample.event(new UUID(7, 7), NOW)) {
      case Issued issued -> issued;
      case DeclarationMade made -> new Issued(made.header(), made.certificate());
      default -> throw new IllegalArgumentException(name + " brings no certificate");
    };
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
