package org.originstream.formats.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem with one request: what a caller and an operator need to speak of the same thing.
 *
 * @param problem what is wrong
 * @param path of the request
 * @param requestId also in the door's log
 * @param bodySha256 digest of what was sent; null if nothing was
 */
public record ProblemReport(
    Problem problem, String path, String requestId, @Nullable String bodySha256) {
  public ProblemReport {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(requestId, "requestId");
  }

  /** The body of the answer, in UTF-8; the place of a single finding is its own. */
  public byte[] toJson() {
    ObjectNode json = problem.toTree().put("instance", path).put("requestId", requestId);
    if (bodySha256 != null) {
      json.put("sha256", bodySha256);
    }
    JsonNode findings = json.path("findings");
    if (findings.size() == 1) {
      json.set("pointer", findings.path(0).path("pointer"));
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
