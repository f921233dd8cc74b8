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
   * @param findings of all rules that can be judged before
   * @param unjudged what cannot
   */
  record Examined(List<Finding> findings, List<Unjudged> unjudged) implements PreflightAnswer {
    public Examined {
      findings = List.copyOf(findings);
      unjudged = List.copyOf(unjudged);
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
      unjudged.forEach(check -> unknown.add(check.toJson()));
      return json;
    }
  }

  /**
   * It would be turned away before any rule speaks.
   *
   * @param problem why
   */
  record Unreadable(Problem problem) implements PreflightAnswer {}
}
