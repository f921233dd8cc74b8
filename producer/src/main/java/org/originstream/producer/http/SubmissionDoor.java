package org.originstream.producer.http;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.problem.DoorProblems;
import org.originstream.formats.problem.Problem;
import org.originstream.producer.receipt.ReceiptBook;

/** The door's routes; it moves bytes to the desk and answers back. */
@Controller
@Requires(property = "originstream.app", value = "door")
@ExecuteOn(TaskExecutors.BLOCKING)
public class SubmissionDoor {
  private static final byte[] NOTHING = {};
  private static final String NDJSON = "application/x-ndjson";
  private static final String YAML = "application/yaml";
  private static final String KEY = "Idempotency-Key";

  private final SubmissionDesk desk;
  private final ReceiptBook receipts;

  SubmissionDoor(SubmissionDesk desk, ReceiptBook receipts) {
    this.desk = desk;
    this.receipts = receipts;
  }

  /** Takes one event; 202 once all in-sync replicas have it. */
  @Post("/v1/events")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  CompletableFuture<HttpResponse<byte[]>> take(
      HttpRequest<byte[]> request, @QueryValue @Nullable Boolean anyway) {
    if (!isPlain(request, MediaType.APPLICATION_JSON)) {
      return CompletableFuture.completedFuture(
          ProblemDetails.answer(request, DoorProblems.mediaType()));
    }
    return desk.take(
            request.getHeaders().get(KEY),
            request.getBody().orElse(NOTHING),
            Boolean.TRUE.equals(anyway))
        .thenApply(answer -> http(request, answer));
  }

  /** Takes up to 1,000 events, one a line; each line is answered for itself. */
  @Post("/v1/events/batch")
  @Consumes(MediaType.ALL)
  @Produces({NDJSON, Problem.MEDIA_TYPE})
  CompletableFuture<HttpResponse<byte[]>> takeBatch(
      HttpRequest<byte[]> request, @QueryValue @Nullable Boolean anyway) {
    if (!isPlain(request, NDJSON)) {
      return CompletableFuture.completedFuture(
          ProblemDetails.answer(request, DoorProblems.mediaType()));
    }
    String key = request.getHeaders().get(KEY);
    if (key == null) {
      return CompletableFuture.completedFuture(
          ProblemDetails.answer(request, DoorProblems.keyMissing()));
    }
    if (key.isEmpty() || key.length() > Batch.KEY_CHARACTERS_MAX) {
      return CompletableFuture.completedFuture(
          ProblemDetails.answer(request, DoorProblems.keyInvalid(Batch.KEY_CHARACTERS_MAX)));
    }
    List<byte[]> lines = Batch.lines(request.getBody().orElse(NOTHING));
    if (lines.size() > Batch.LINES_MAX) {
      return CompletableFuture.completedFuture(
          ProblemDetails.answer(request, DoorProblems.tooManyLines(Batch.LINES_MAX)));
    }
    return Batch.take(desk, key, lines, Boolean.TRUE.equals(anyway))
        .thenApply(body -> HttpResponse.ok(body).contentType(NDJSON));
  }

  /** What the rules say; nothing is published. */
  @Post("/v1/preflight")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  HttpResponse<byte[]> preflight(HttpRequest<byte[]> request) {
    if (!isPlain(request, MediaType.APPLICATION_JSON)) {
      return ProblemDetails.answer(request, DoorProblems.mediaType());
    }
    return switch (desk.preflight(request.getBody().orElse(NOTHING))) {
      case PreflightAnswer.Unreadable unreadable ->
          ProblemDetails.answer(request, unreadable.problem());
      case PreflightAnswer.Examined examined -> json(HttpStatus.OK, examined.toJson().toString());
    };
  }

  /** What became of a receipt. */
  @Get("/v1/receipts/{id}")
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  HttpResponse<byte[]> receipt(HttpRequest<?> request, @PathVariable String id) {
    Optional<UUID> receiptId = uuid(id);
    return receiptId
        .flatMap(receipts::find)
        .<HttpResponse<byte[]>>map(
            state -> json(HttpStatus.OK, state.toJson(receiptId.orElseThrow()).toString()))
        .orElseGet(() -> ProblemDetails.answer(request, DoorProblems.receiptUnknown()));
  }

  /** The contract. */
  @Get("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> openApi() {
    return json(HttpStatus.OK, OpenApi.document().toString());
  }

  /** The contract, for people. */
  @Get("/openapi.yaml")
  @Produces(YAML)
  HttpResponse<byte[]> openApiYaml() {
    return HttpResponse.ok(OpenApi.yaml()).contentType(YAML);
  }

  private static HttpResponse<byte[]> http(HttpRequest<?> request, Answer answer) {
    return switch (answer) {
      case Answer.Refused refused -> ProblemDetails.answer(request, refused.problem());
      case Answer.Taken taken ->
          json(HttpStatus.ACCEPTED, taken.receipt().toJson().toString())
              .header("Location", taken.receipt().path());
    };
  }

  private static MutableHttpResponse<byte[]> json(HttpStatus status, String body) {
    return HttpResponse.<byte[]>status(status)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /**
   * One charset. The server unpacks gzip itself and counts what comes out of it; a coding that is
   * still named here is one it cannot undo.
   */
  private static boolean isPlain(HttpRequest<?> request, String mediaType) {
    Optional<MediaType> type = request.getContentType();
    boolean utf8 =
        type.flatMap(t -> t.getParameters().get("charset"))
            .map(c -> c.toLowerCase(Locale.ROOT).equals("utf-8"))
            .orElse(true);
    return utf8
        && type.filter(t -> t.getName().equals(mediaType)).isPresent()
        && request.getHeaders().get("Content-Encoding") == null;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
