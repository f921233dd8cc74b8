package org.originstream.producer.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.originstream.formats.problem.Problem;

/** Writes what the server itself refuses in the same form as everything else this door refuses. */
@Singleton
@Requires(property = "originstream.app", value = "door")
public class ProblemAnswers implements ErrorResponseProcessor<byte[]> {
  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    int status = Math.clamp(response.code(), 400, 599);
    String detail =
        status >= 500
            ? "the door failed; try again, and tell its operator the time"
            : context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
    String code = status == 413 ? "BODY_TOO_LARGE" : "HTTP_" + status;
    Problem problem = Problem.of(status, code, "The request was refused", detail);
    MutableHttpResponse<byte[]> answer = HttpResponse.status(status, problem.title());
    response.getHeaders().forEach((name, values) -> values.forEach(v -> answer.header(name, v)));
    return answer.body(problem.toJson()).contentType(Problem.MEDIA_TYPE);
  }
}
