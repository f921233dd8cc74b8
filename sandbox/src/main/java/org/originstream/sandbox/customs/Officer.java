package org.originstream.sandbox.customs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.originstream.domain.event.NodeCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people of one customs: they acknowledge each paper, and clear some goods under it. */
final class Officer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Officer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int TRIES = 5;

  /** Chinese customs wait with the goods, so that a certificate can be cancelled unused. */
  private static final NodeCode WAITING = new NodeCode("cn");

  private final NodeCode node;
  private final CompletableFuture<URI> feedback;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ExecutorService desk;

  Officer(NodeCode node, CompletableFuture<URI> feedback) {
    this.node = node;
    this.feedback = feedback;
    this.desk =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("officer-" + node).factory());
  }

  /** Answers one delivery, in its own time. */
  void answer(JsonNode delivery) {
    desk.execute(() -> answerNow(delivery));
  }

  private void answerNow(JsonNode delivery) {
    String kind = delivery.at("/event/kind").asText();
    boolean paper =
        kind.equals("Issued") || kind.equals("DeclarationMade") || kind.equals("Amended");
    if (paper) {
      send(acknowledged(delivery));
    }
    if (paper && !kind.equals("Amended") && !node.equals(WAITING)) {
      send(utilised(delivery));
    }
  }

  private ObjectNode acknowledged(JsonNode delivery) {
    return event("Acknowledged", delivery)
        .put("contentSha256", delivery.path("contentSha256").asText())
        .put("receivedAt", now());
  }

  private ObjectNode utilised(JsonNode delivery) {
    JsonNode item = delivery.at("/event/certificate/items/0");
    ObjectNode event =
        event("Utilised", delivery)
            .put(
                "declarationNumber",
                "IM-" + delivery.path("idempotencyKey").asText().substring(0, 8))
            .put("declarationDate", declarationDate(delivery));
    ObjectNode used = event.putArray("items").addObject();
    used.put("itemNumber", item.path("itemNumber").asInt());
    used.putObject("quantity")
        .put("value", "1")
        .put("unit", item.at("/quantity/unit").asText("KGM"));
    used.put("treatment", "GIVEN");
    return event;
  }

  /** The samples are of a day past; their goods arrive a week after issue. */
  private static String declarationDate(JsonNode delivery) {
    String issued = delivery.at("/event/certificate/heading/issueDate").asText();
    return LocalDate.parse(issued).plusWeeks(1).toString();
  }

  private ObjectNode event(String kind, JsonNode delivery) {
    JsonNode header = delivery.at("/event/header");
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("kind", kind);
    ObjectNode own = event.putObject("header");
    own.set("certificate", header.path("certificate"));
    own.set("version", header.path("version"));
    own.put("destination", header.path("senderNode").asText());
    own.put("occurredAt", now());
    return event;
  }

  private void send(ObjectNode event) {
    String key =
        event.at("/header/certificate/number").asText()
            + "-"
            + event.path("kind").asText()
            + "-"
            + event.at("/header/version").asInt();
    try {
      post(key.replaceAll("[^!-~]", "_"), event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException e) {
      LOG.atWarn().addKeyValue("country", node).setCause(e).log("an answer could not be sent");
    }
  }

  private void post(String key, ObjectNode event)
      throws IOException, InterruptedException, ExecutionException {
    HttpRequest request =
        HttpRequest.newBuilder(feedback.get())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(event.toString()))
            .build();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 503) {
        if (response.statusCode() != 202) {
          LOG.atWarn()
              .addKeyValue("country", node)
              .log("an answer was refused: {}", response.body());
        }
        return;
      }
    }
  }

  private static String now() {
    return OffsetDateTime.now(ZoneOffset.UTC).toString();
  }

  @Override
  public void close() {
    desk.shutdownNow();
    http.close();
  }
}
