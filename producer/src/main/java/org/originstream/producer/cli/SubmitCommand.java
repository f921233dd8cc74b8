package org.originstream.producer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code submit FILE…}. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = "Sends events to the door. The same command again is safe.",
    footer = {
      "",
      "Example: ./origin submit --wait certificate.json",
      "Exit codes: 0 all taken (with --wait: accepted), 1 some refused, 64 usage,",
      "  66 a file cannot be read (nothing was sent), 69 the door cannot be reached,",
      "  75 not durable, or not decided in time: run the same command again."
    })
final class SubmitCommand implements Callable<Integer> {
  private static final int LINES_MAX = 500;
  private static final int BATCH_BYTES_MAX = 1024 * 1024;
  private static final int ACCEPTED = 202;
  private static final int OK = 200;

  private final Console console;
  @Mixin private Shared shared = new Shared();

  @Option(names = "--wait", description = "Wait until each is decided.")
  private boolean wait;

  @Option(
      names = "--wait-seconds",
      defaultValue = "30",
      paramLabel = "N",
      description = "How long --wait waits for each (default ${DEFAULT-VALUE}).")
  private int waitSeconds;

  @Option(
      names = "--anyway",
      description = "Publish also what the rules would refuse; the exchange then decides.")
  private boolean anyway;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Idempotency key of a single event (default: follows from its content).")
  private @Nullable String key;

  SubmitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Report report = shared.report(console.out(), console.err(), console.isTerminal());
    if (key != null && shared.files().size() > 1) {
      report.fail(ExitCode.USAGE, "--key names one event; send one file with it");
      return report.end().number();
    }
    List<String> unreadable = shared.unreadable();
    unreadable.forEach(problem -> report.fail(ExitCode.UNREADABLE, problem));
    if (unreadable.isEmpty()) {
      sendAll(report);
    }
    return report.end().number();
  }

  private void sendAll(Report report) throws InterruptedException {
    Conversion conversion = shared.conversion(console.err());
    try (DoorClient door = shared.client()) {
      for (String file : shared.files()) {
        if (!send(file, conversion, door, report)) {
          return;
        }
      }
    }
  }

  /** False if the command is to end. */
  private boolean send(String file, Conversion conversion, DoorClient door, Report report)
      throws InterruptedException {
    try (Source source = Source.open(file, console.in())) {
      List<Document> batch = batch(source);
      if (batch.isEmpty()) {
        report.fail(ExitCode.REFUSED, file + Source.NO_EVENT);
      }
      while (!batch.isEmpty()) {
        List<Document> ready = ready(batch, conversion, report);
        if (!ready.isEmpty() && !send(ready, source.hasLines(), door, report)) {
          return false;
        }
        batch = batch(source);
      }
      return true;
    } catch (IOException e) {
      report.fail(ExitCode.UNREADABLE, file + ": " + e.getMessage());
      return false;
    }
  }

  /** What can be sent; the rest is answered for at once. */
  private static List<Document> ready(List<Document> batch, Conversion conversion, Report report) {
    List<Document> ready = new ArrayList<>();
    for (Document document : batch) {
      switch (conversion.convert(document)) {
        case Conversion.Converted.Ready(Document converted) -> ready.add(converted);
        case Conversion.Converted.Refused refused -> report.write(refused.outcome());
      }
    }
    return ready;
  }

  private boolean send(List<Document> batch, boolean lines, DoorClient door, Report report)
      throws InterruptedException {
    try {
      List<Outcome> outcomes = lines ? many(batch, door) : List.of(one(batch.getFirst(), door));
      for (Outcome outcome : outcomes) {
        if (!report.write(decided(outcome, door))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      report.fail(ExitCode.UNREACHABLE, OriginCli.unreachable(shared.doorName(), e));
      return false;
    }
  }

  private Outcome decided(Outcome outcome, DoorClient door)
      throws IOException, InterruptedException {
    return wait && outcome.code() == ExitCode.OK
        ? new Waiting(door, Duration.ofSeconds(waitSeconds)).untilDecided(outcome)
        : outcome;
  }

  private Outcome one(Document document, DoorClient door) throws IOException, InterruptedException {
    String name = key == null ? document.idempotencyKey() : key;
    DoorClient.Reply reply = door.submit(document.content().toArray(), name, anyway);
    return outcome(document.source(), reply.status(), Outcome.tree(reply.body()));
  }

  private List<Outcome> many(List<Document> batch, DoorClient door)
      throws IOException, InterruptedException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Document document : batch) {
      lines.writeBytes(document.content().toArray());
      lines.write('\n');
    }
    DoorClient.Reply reply = door.submitLines(lines.toByteArray(), Source.BATCH_KEY, anyway);
    List<Outcome> outcomes = new ArrayList<>();
    List<String> answers = reply.body().lines().filter(line -> !line.isBlank()).toList();
    boolean whole = reply.status() == OK && answers.size() == batch.size();
    for (int i = 0; i < batch.size(); i++) {
      String source = batch.get(i).source();
      outcomes.add(
          whole
              ? line(source, Outcome.tree(answers.get(i)))
              : Outcome.problem(source, reply.status(), Outcome.tree(reply.body())));
    }
    return outcomes;
  }

  private static Outcome line(String source, ObjectNode answer) {
    int status = answer.path("status").asInt();
    return status == ACCEPTED
        ? Outcome.taken(source, answer.path("receipt"))
        : Outcome.problem(source, status, answer.path("problem"));
  }

  private static Outcome outcome(String source, int status, ObjectNode body) {
    return status == ACCEPTED ? Outcome.taken(source, body) : Outcome.problem(source, status, body);
  }

  private static List<Document> batch(Source source) throws IOException {
    List<Document> batch = new ArrayList<>();
    int bytes = 0;
    Document next = source.next();
    while (next != null) {
      batch.add(next);
      bytes += next.content().length() + 1;
      boolean full = batch.size() == LINES_MAX || bytes >= BATCH_BYTES_MAX;
      next = full || !source.hasLines() ? null : source.next();
    }
    return batch;
  }
}
