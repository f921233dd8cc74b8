package org.originstream.producer.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;
import org.originstream.formats.health.Health;

/** Says how the door is, on the server's own thread, so that it answers when all others wait. */
@Controller
@Requires(property = "originstream.app", value = "door")
public class HealthDoor {
  private final HealthDesk desk;

  HealthDoor(HealthDesk desk) {
    this.desk = desk;
  }

  /** Whether the door takes events, and what keeps it from doing so. */
  @Get("/health")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> health() {
    Health health = desk.health();
    return HttpResponse.<byte[]>status(HttpStatus.valueOf(health.httpStatus()))
        .body(health.toJson().toString().getBytes(StandardCharsets.UTF_8));
  }
}
