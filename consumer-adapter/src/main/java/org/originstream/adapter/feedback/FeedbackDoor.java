package org.originstream.adapter.feedback;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.originstream.formats.problem.DoorProblems;
import org.originstream.formats.problem.Problem;
import org.originstream.formats.receipt.Receipt;

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
        .thenApply(answer -> http(request, answer));
  }

  /** The receipt as it was given. */
  @Get("/receipts/{id}")
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  HttpResponse<byte[]> receipt(HttpRequest<?> request, @PathVariable String id) {
    return uuid(id)
        .flatMap(receipts::of)
        .<HttpResponse<byte[]>>map(receipt -> json(HttpStatus.OK, receipt))
        .orElseGet(() -> ProblemDetails.answer(request, DoorProblems.receiptUnknown()));
  }

  private static HttpResponse<byte[]> http(HttpRequest<?> request, FeedbackAnswer answer) {
    return switch (answer) {
      case FeedbackAnswer.Refused refused -> ProblemDetails.answer(request, refused.problem());
      case FeedbackAnswer.Taken(Receipt receipt) ->
          json(HttpStatus.ACCEPTED, receipt).header("Location", receipt.path());
    };
  }

  private static MutableHttpResponse<byte[]> json(HttpStatus status, Receipt receipt) {
    return HttpResponse.<byte[]>status(status)
        .body(receipt.toJson().toString().getBytes(StandardCharsets.UTF_8))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
