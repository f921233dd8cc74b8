package org.originstream.producer.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.UUID;
import org.originstream.formats.problem.Problem;
import org.originstream.formats.problem.ProblemReport;
import org.originstream.schemas.wire.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Problems as answers of the server. */
final class ProblemDetails {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);
  private static final String RETRY_SECONDS = "5";

  private ProblemDetails() {}

  /** The answer to {@code request}; the id is also in the door's log. */
  static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem) {
    String requestId = UUID.randomUUID().toString();
    LOG.atInfo()
        .addKeyValue("code", problem.code())
        .addKeyValue("requestId", requestId)
        .log("a request was refused");
    String sha256 = request.getBody(byte[].class).map(Sha256::hex).orElse(null);
    ProblemReport report = new ProblemReport(problem, request.getPath(), requestId, sha256);
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(problem.status()))
            .body(report.toJson())
            .contentType(Problem.MEDIA_TYPE);
    return problem.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
        ? response.header("Retry-After", RETRY_SECONDS)
        : response;
  }
}
