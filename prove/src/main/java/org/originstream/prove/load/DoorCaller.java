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

  private static final int CONTENTS = 2;
  private static final int CONTESTED_OF = 4;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<URI> doors;
  private final int series;

  /** Calls these doors with documents of one series. */
  public DoorCaller(List<Member> doors, int series) {
    this.doors = doors.stream().map(Member::address).map(a -> a.resolve("/v1/events")).toList();
    this.series = series;
  }

  /**
   * Hands one document in at one door. Every fourth key stands for one content at the first door
   * and for another at the second: one of them comes first, and the other is refused.
   */
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
    if (hear(key, key % CONTESTED_OF == 0 ? door : 0, door, answers)) {
      ledger.acknowledged(List.of(event));
    }
  }

  /** Asks every door again, for the other content first: what it stands for, it stands for. */
  public void again(int key, DoorAnswers answers) throws InterruptedException, IOException {
    for (int door = 0; door < doors.size(); door++) {
      for (int content = CONTENTS - 1; content >= 0; content--) {
        hear(key, content, door, answers);
      }
    }
  }

  private boolean hear(int key, int content, int door, DoorAnswers answers)
      throws InterruptedException, IOException {
    HttpResponse<String> answer = ask(key, door, document(key, content), answers);
    if (answer.statusCode() == 202) {
      answers.taken(key, content, receiptId(answer));
      return true;
    }
    if (answer.statusCode() == 422 && answer.body().contains("KEY_REUSED")) {
      answers.reused(key);
    } else {
      answers.refused(key, answer.statusCode() + " " + answer.body());
    }
    return false;
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

  private String document(int key, int content) {
    String document = SAMPLE.replace("R259900000120001", "R2599%02d%09d".formatted(series, key));
    return content == 0 ? document : document.replace("Ningbo", "Qingdao");
  }

  @Override
  public void close() {
    http.close();
  }
}
