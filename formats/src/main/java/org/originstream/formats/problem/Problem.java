package org.originstream.formats.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.originstream.domain.rule.Finding;
import org.originstream.formats.json.JsonProblem;

/**
 * Problem details (RFC 9457), with a stable code for programs and every finding with its place.
 *
 * @param status HTTP status, 400 to 599
 * @param code stable, upper case, such as {@code NOT_DURABLE}
 * @param title for people, the same for every problem of this code
 * @param detail names the thing, the rule and the fix
 * @param findings what cannot be read, and where; may be empty
 * @param ruleFindings what the rules found, and where; may be empty
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    List<JsonProblem> findings,
    List<Finding> ruleFindings) {
  /** The media type of {@link #toJson}. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a problem has a status of 400 to 599, not " + status);
    }
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
    findings = List.copyOf(findings);
    ruleFindings = List.copyOf(ruleFindings);
  }

  /** A problem with a document that cannot be read. */
  public Problem(int status, String code, String title, String detail, List<JsonProblem> findings) {
    this(status, code, title, detail, findings, List.of());
  }

  /** A problem without findings. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, List.of());
  }

  /** The body of the answer, in UTF-8. */
  public byte[] toJson() {
    return toTree().toString().getBytes(StandardCharsets.UTF_8);
  }

  ObjectNode toTree() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "urn:originstream:problem:" + code)
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .put("code", code);
    if (!findings.isEmpty() || !ruleFindings.isEmpty()) {
      ArrayNode list = json.putArray("findings");
      findings.forEach(f -> add(list, f.code().name(), f.pointer(), f.message(), f.fix()));
      ruleFindings.forEach(
          f ->
              add(list, f.ruleId(), f.path(), f.message(), f.fix())
                  .put("severity", f.severity().name()));
    }
    return json;
  }

  private static ObjectNode add(
      ArrayNode list, String code, String pointer, String message, String fix) {
    return list.addObject()
        .put("code", code)
        .put("pointer", pointer)
        .put("message", message)
        .put("fix", fix);
  }
}
