package org.originstream.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.sandbox.Sandbox;
import org.originstream.sandbox.SandboxSettings;
import org.originstream.sandbox.Up;
import org.originstream.sandbox.trial.BelowTarget;

class UpIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir(factory = BelowTarget.class)
  Path data;

  @Test
  void the_journey_fails_when_no_processor_decides() throws Exception {
    assertThat(travel(new SandboxSettings(data, 0, false), Duration.ofSeconds(2)))
        .contains(
            "1-rcep-cn-jp: never reached ACCEPTED",
            "1-rcep-cn-jp: never reached DELIVERED",
            "acts/refused-rcep-cn-jp: never reached REFUSED",
            "garbled bytes: never reached QUARANTINED")
        .noneMatch(problem -> problem.contains("PUBLISHED"));
  }

  @Test
  void the_command_and_a_second_sandbox_travel_side_by_side() throws Exception {
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<List<String>> other =
          beside.submit(
              () -> travel(new SandboxSettings(data.resolve("other"), 0, true), PATIENCE));
      StringWriter printed = new StringWriter();
      int exit =
          Up.command()
              .setOut(new PrintWriter(printed))
              .execute("--once", "--port-base", "0", "--data", data.resolve("one").toString());
      assertThat(exit).as(printed.toString()).isZero();
      assertThat(printed.toString())
          .contains("every certificate reached its expected state")
          .contains("first delivery");
      assertThat(other.get()).isEmpty();
    }
  }

  @Test
  void a_restart_on_the_same_data_arrives_again_and_repeats_its_receipts() throws Exception {
    SandboxSettings same = new SandboxSettings(data, 0, true);
    String receipt;
    try (Sandbox first = Sandbox.start(same)) {
      assertThat(new Journey(first, PATIENCE, sighting -> {}).travel()).isEmpty();
      receipt = receipt(first, Samples.all().getFirst());
    }
    try (Sandbox second = Sandbox.start(same)) {
      assertThat(receipt(second, Samples.all().getFirst())).isEqualTo(receipt);
      assertThat(new Journey(second, PATIENCE, sighting -> {}).travel()).isEmpty();
    }
  }

  private static List<String> travel(SandboxSettings settings, Duration patience) throws Exception {
    try (Sandbox sandbox = Sandbox.start(settings)) {
      return new Journey(sandbox, patience, sighting -> {}).travel();
    }
  }

  /** What the door answers to the journey's own key: the same receipt for as long as it lives. */
  private static String receipt(Sandbox sandbox, Sample sample)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(sandbox.address("door").resolve("/v1/events?anyway=true"))
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "journey-" + sample.name())
                  .POST(HttpRequest.BodyPublishers.ofByteArray(sample.json().toArray()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(202);
      return answer.body();
    }
  }
}
