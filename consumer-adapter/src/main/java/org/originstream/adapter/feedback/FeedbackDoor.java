package org.originstream.adapter.feedback;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.originstream.formats.problem.Problem;

/** {@code POST /v1/feedback} and {@code GET /v1/receipts/{id}}. */
@Controller("/v1")
@Requires(property = "originstream.app", value = "adapter")
@ExecuteOn(TaskExecutors.BLOCKING)
public class FeedbackDoor {
  private static final byte[] NOTHING = {};

  private final FeedbackDesk desk;
  private final Receipts receipts;

  FeedbackDoor(FeedbackDesk desk, Receipts receipts) {
    this.desk = desk;
    this.receipts = receipts;
  }

  /** Takes an answer; 202 once all in-sync replicas have it. */
  @Post("/feedback")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  CompletableFuture<HttpResponse<byte[]>> take(HttpRequest<byte[]> request) {
    return desk.take(request.getHeaders().get("Idempotency-Key"), request.getBody().orElse(NOTHING))
        .thenApply(FeedbackDoor::http);
  }

  /** The receipt as it was given. */
  @Get("/receipts/{id}")
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  HttpResponse<byte[]> receipt(@PathVariable String id) {
    return uuid(id)
        .flatMap(receipts::of)
        .<HttpResponse<byte[]>>map(
            receipt ->
                HttpResponse.ok(receipt.toJson()).contentType(MediaType.APPLICATION_JSON_TYPE))
        .orElseGet(
            () ->
                problem(
                    Problem.of(
                        404,
                        "RECEIPT_UNKNOWN",
                        "No such receipt here",
                        "this door keeps its latest receipts since its start; a resend under the"
                            + " same Idempotency-Key gives the same receipt again")));
  }

  static HttpResponse<byte[]> problem(Problem problem) {
    var response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(problem.status()))
            .body(problem.toJson())
            .contentType(Problem.MEDIA_TYPE);
    return problem.status() == 503 ? response.header("Retry-After", "5") : response;
  }

  private static HttpResponse<byte[]> http(FeedbackAnswer answer) {
    return switch (answer) {
      case FeedbackAnswer.Refused refused -> problem(refused.problem());
      case FeedbackAnswer.Taken taken ->
          HttpResponse.<byte[]>accepted()
              .body(taken.receipt().toJson())
              .contentType(MediaType.APPLICATION_JSON_TYPE)
              .header("Location", "/v1/receipts/" + taken.receipt().id());
    };
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
