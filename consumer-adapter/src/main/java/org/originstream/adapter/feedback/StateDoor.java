package org.originstream.adapter.feedback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.originstream.adapter.kafka.DeliveryDesk;
import org.originstream.domain.event.Reason;
import org.originstream.formats.health.Health;
import org.originstream.formats.problem.Problem;

/** {@code GET /health} and {@code GET /v1/deliveries/{certificate}}. */
@Controller
@Requires(property = "originstream.app", value = "adapter")
public class StateDoor {
  private final HealthDesk healthDesk;
  private final DeliveryDesk desk;

  StateDoor(HealthDesk healthDesk, DeliveryDesk desk) {
    this.healthDesk = healthDesk;
    this.desk = desk;
  }

  /**
   * Whether deliveries go out and answers come in, and what waits since when; 503 while they
   * cannot. On the server's own thread: nothing here waits.
   */
  @Get("/health")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> health() {
    Health health = healthDesk.health();
    Instant seenAt = desk.seenAt();
    ObjectNode json = health.toJson();
    if (seenAt != null) {
      json.put("seenAt", seenAt.toString());
    }
    desk.quarantined().ifPresent(some -> put(json.putObject("quarantined"), some));
    var list = json.putArray("partitions");
    for (DeliveryDesk.PartitionState state : desk.partitions()) {
      Instant oldest = state.backlog().oldest();
      ObjectNode one =
          list.addObject()
              .put("partition", state.backlog().partition())
              .put("firstOwedOffset", state.backlog().mark())
              .put("unreadRecords", state.unread())
              .put("waitingRecords", state.backlog().records())
              .put("waitingCertificates", state.backlog().certificates());
      if (oldest != null) {
        one.put("oldestWaitingSince", oldest.toString());
      }
    }
    return HttpResponse.<byte[]>status(HttpStatus.valueOf(health.httpStatus()))
        .body(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ObjectNode json, DeliveryDesk.Quarantined some) {
    json.put("records", some.records())
        .put("lastPartition", some.partition())
        .put("lastOffset", some.offset())
        .put("lastCode", some.code())
        .put("lastAt", some.at().toString());
  }

  /** What is known of a certificate's last delivery since the start. */
  @Get("/v1/deliveries/{+certificate}")
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  HttpResponse<byte[]> delivery(HttpRequest<?> request, @PathVariable String certificate) {
    return desk.of(certificate)
        .<HttpResponse<byte[]>>map(
            known ->
                HttpResponse.ok(json(known).toString().getBytes(StandardCharsets.UTF_8))
                    .contentType(MediaType.APPLICATION_JSON_TYPE))
        .orElseGet(
            () ->
                ProblemDetails.answer(
                    request,
                    Problem.of(
                        404,
                        "DELIVERY_UNKNOWN",
                        "Nothing is known of it here",
                        "no delivery about this certificate was tried since the start; the key is"
                            + " country|issuer|number, percent-encoded")));
  }

  private static ObjectNode json(DeliveryDesk.LastKnown known) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("certificate", known.certificate())
            .put("deliveryNumber", known.deliveryNumber())
            .put("state", known.state())
            .put("attempts", known.attempts())
            .put("at", known.at().toString());
    Reason reason = known.reason();
    if (reason != null) {
      json.putObject("reason").put("code", reason.code()).put("text", reason.text());
    }
    return json;
  }
}
