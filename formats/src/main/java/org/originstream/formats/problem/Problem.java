package org.originstream.formats.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.originstream.formats.json.JsonProblem;

/**
 * Problem details (RFC 9457), with a stable code for programs and every finding with its place.
 *
 * @param status HTTP status, 400 to 599
 * @param code stable, upper case, such as {@code NOT_DURABLE}
 * @param title for people, the same for every problem of this code
 * @param detail names the thing, the rule and the fix
 * @param findings what is wrong where; may be empty
 */
public record Problem(
    int status, String code, String title, String detail, List<JsonProblem> findings) {
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
  }

  /** A problem without findings. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, List.of());
  }

  /** The body of the answer, in UTF-8. */
  public byte[] toJson() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "urn:originstream:problem:" + code)
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .put("code", code);
    if (!findings.isEmpty()) {
      ArrayNode list = json.putArray("findings");
      for (JsonProblem finding : findings) {
        list.addObject()
            .put("code", finding.code().name())
            .put("pointer", finding.pointer())
            .put("message", finding.message())
            .put("fix", finding.fix());
      }
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
