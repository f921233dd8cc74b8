package org.originstream.producer.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.originstream.domain.rule.Finding;
import org.originstream.formats.json.RecordJson;
import org.originstream.formats.problem.Problem;

/** What a pre-flight says. */
public sealed interface PreflightAnswer {
  /**
   * The rules have spoken.
   *
   * @param findings of all rules
   */
  record Examined(List<Finding> findings) implements PreflightAnswer {
    public Examined {
      findings = List.copyOf(findings);
    }

    /** For the caller. */
    ObjectNode toJson() {
      ObjectNode json =
          JsonNodeFactory.instance
              .objectNode()
              .put(
                  "verdict",
                  Preflight.refuses(findings) ? "would be refused" : "nothing refuses it");
      ArrayNode list = json.putArray("findings");
      findings.forEach(finding -> list.add(RecordJson.tree(finding)));
      ArrayNode unknown = json.putArray("cannotTell");
      Preflight.CANNOT_TELL.forEach(unknown::add);
      return json;
    }
  }

  /**
   * There was nothing to examine.
   *
   * @param problem why
   */
  record Unreadable(Problem problem) implements PreflightAnswer {}
}
