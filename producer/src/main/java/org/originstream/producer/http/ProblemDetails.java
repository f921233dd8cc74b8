package org.originstream.producer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.originstream.formats.problem.Problem;
import org.originstream.schemas.wire.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Problems as answers: with the path, the digest of what was sent, and an id for the operator. */
final class ProblemDetails {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String RETRY_SECONDS = "5";

  private ProblemDetails() {}

  /** The answer to {@code request}; the id is also in the door's log. */
  static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem) {
    String requestId = UUID.randomUUID().toString();
    LOG.atInfo()
        .addKeyValue("code", problem.code())
        .addKeyValue("requestId", requestId)
        .log("a request was refused");
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(problem.status()))
            .body(json(request, problem, requestId))
            .contentType(Problem.MEDIA_TYPE);
    return problem.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
        ? response.header("Retry-After", RETRY_SECONDS)
        : response;
  }

  private static byte[] json(HttpRequest<?> request, Problem problem, String requestId) {
    try {
      ObjectNode json = (ObjectNode) MAPPER.readTree(problem.toJson());
      json.put("instance", request.getPath()).put("requestId", requestId);
      request.getBody(byte[].class).ifPresent(body -> json.put("sha256", Sha256.hex(body)));
      if (json.path("findings").size() == 1) {
        json.set("pointer", place(json));
      }
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always a JSON object", e);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private static com.fasterxml.jackson.databind.JsonNode place(ObjectNode json) {
    var finding = json.path("findings").path(0);
    return finding.has("pointer") ? finding.path("pointer") : finding.path("path");
  }
}
