package org.originstream.producer.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import org.originstream.formats.problem.DoorProblems;

/** Writes what the server itself refuses in the same form as everything else this door refuses. */
@Singleton
@Requires(property = "originstream.app", value = "door")
public class ProblemAnswers implements ErrorResponseProcessor<byte[]> {
  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    List<String> reasons = context.getErrors().stream().map(Error::getMessage).toList();
    MutableHttpResponse<byte[]> answer =
        ProblemDetails.answer(
            context.getRequest(), DoorProblems.ofServer(response.code(), reasons));
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
}
