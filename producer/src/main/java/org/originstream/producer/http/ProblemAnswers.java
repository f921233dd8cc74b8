package org.originstream.producer.http;

import io.micronaut.context.annotation.Requires;
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
    Problem problem = Problem.of(status, code(status), "The request was refused", detail);
    MutableHttpResponse<byte[]> answer = ProblemDetails.answer(context.getRequest(), problem);
    response
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Type")
                  && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> answer.header(name, value));
              }
            });
    return answer;
  }

  private static String code(int status) {
    return switch (status) {
      case 404 -> "PATH_UNKNOWN";
      case 405 -> "METHOD_NOT_ALLOWED";
      case 406 -> "NOT_ACCEPTABLE";
      case 408 -> "TIME_OUT";
      case 413 -> "BODY_TOO_LARGE";
      case 415 -> "MEDIA_TYPE";
      default -> status >= 500 ? "INTERNAL" : "REQUEST_INVALID";
    };
  }
}
