package org.originstream.prove.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.originstream.formats.samples.Samples;
import org.originstream.producer.OriginPublisher;
import org.originstream.prove.audit.Violations;
import org.originstream.prove.audit.Violations.Kind;
import org.originstream.sandbox.cluster.Member;

/**
 * Hands documents in at several doors, as authorities do, and asks again until there is an answer.
 */
public final class DoorCaller implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration ANSWER_MAX = Duration.ofSeconds(35);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SAMPLE =
      new String(Samples.all().getFirst().json().toArray(), StandardCharsets.UTF_8);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<URI> doors;
  private final int series;

  /** Calls these doors with documents of one series. */
  public DoorCaller(List<Member> doors, int series) {
    this.doors = doors.stream().map(Member::address).map(a -> a.resolve("/v1/events")).toList();
    this.series = series;
  }

  /** Hands one document in at one door. */
  public void handIn(
      int key,
      int door,
      ClientLedger ledger,
      DoorAnswers answers,
      Consumer<Collection<UUID>> sending)
      throws IOException, InterruptedException {
    UUID event = OriginPublisher.eventId(Paperwork.EXPORTER, name(key));
    ledger.sent(List.of(event));
    sending.accept(List.of(event));
    HttpResponse<String> answer = ask(key, door, document(key), answers);
    if (answer.statusCode() == 202) {
      ledger.acknowledged(List.of(event));
      answers.receipt(key, receiptId(answer));
    } else {
      answers.refusal(key, answer.statusCode() + " " + answer.body());
    }
  }

  /** Asks every door again: the same content has the same receipt, other content is refused. */
  public void again(int key, DoorAnswers answers, Violations violations)
      throws InterruptedException, IOException {
    for (int door = 0; door < doors.size(); door++) {
      HttpResponse<String> same = ask(key, door, document(key), answers);
      if (same.statusCode() == 202) {
        answers.receipt(key, receiptId(same));
      } else {
        answers.refusal(key, same.statusCode() + " " + same.body());
      }
      HttpResponse<String> other =
          ask(key, door, document(key).replace("Ningbo", "Qingdao"), answers);
      if (other.statusCode() != 422 || !other.body().contains("KEY_REUSED")) {
        violations.add(
            Kind.DOUBLED,
            "key %s took other content at door %d: %d %s"
                .formatted(name(key), door + 1, other.statusCode(), other.body()));
      }
    }
  }

  private HttpResponse<String> ask(int key, int door, String document, DoorAnswers answers)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(doors.get(door))
            .timeout(ANSWER_MAX)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", name(key))
            .POST(HttpRequest.BodyPublishers.ofString(document))
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() - deadline < 0) {
      try {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() < 500) {
          return answer;
        }
        last = answer.statusCode() + " " + answer.body();
      } catch (IOException nobodyThere) {
        last = String.valueOf(nobodyThere.getMessage());
      }
      answers.askedAgain();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException(
        "door %d gave no answer for %s: %s".formatted(door + 1, PATIENCE, last));
  }

  private static String receiptId(HttpResponse<String> answer) throws IOException {
    return MAPPER.readTree(answer.body()).path("receiptId").asText();
  }

  private String name(int key) {
    return "prove-%d-%d".formatted(series, key);
  }

  private String document(int key) {
    return SAMPLE.replace("R259900000120001", "R2599%02d%09d".formatted(series, key));
  }

  @Override
  public void close() {
    http.close();
  }
}
