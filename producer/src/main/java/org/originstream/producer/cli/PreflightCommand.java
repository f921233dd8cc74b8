package org.originstream.producer.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code preflight FILE…}. */
@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    description = "Asks the door what the rules say of events; nothing is published.",
    footer = {
      "",
      "Example: ./origin preflight certificate.json",
      "Exit codes: 0 no rule refuses any, 1 some would be refused, 64 usage,",
      "  66 a file cannot be read (nothing was asked), 69 the door cannot be reached,",
      "  75 the door failed: try again."
    })
final class PreflightCommand implements Callable<Integer> {
  private static final int OK = 200;

  private final Console console;
  @Mixin private Shared shared = new Shared();

  PreflightCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Report report = shared.report(console.out(), console.err(), console.isTerminal());
    List<String> unreadable = shared.unreadable();
    unreadable.forEach(problem -> report.fail(ExitCode.UNREADABLE, problem));
    if (unreadable.isEmpty()) {
      examineAll(report);
    }
    return report.end().number();
  }

  private void examineAll(Report report) throws InterruptedException {
    Conversion conversion = shared.conversion(console.err());
    try (DoorClient door = shared.client()) {
      for (String file : shared.files()) {
        if (!examine(file, conversion, door, report)) {
          return;
        }
      }
    }
  }

  /** False if the command is to end. */
  private boolean examine(String file, Conversion conversion, DoorClient door, Report report)
      throws InterruptedException {
    try (Source source = Source.open(file, console.in())) {
      Document document = source.next();
      if (document == null) {
        report.fail(ExitCode.REFUSED, file + Source.NO_EVENT);
      }
      while (document != null) {
        Outcome outcome;
        try {
          outcome = outcome(conversion.convert(document), door);
        } catch (IOException e) {
          report.fail(ExitCode.UNREACHABLE, OriginCli.unreachable(shared.doorName(), e));
          return false;
        }
        if (!report.write(outcome)) {
          return false;
        }
        document = source.next();
      }
      return true;
    } catch (IOException e) {
      report.fail(ExitCode.UNREADABLE, file + ": " + e.getMessage());
      return false;
    }
  }

  private static Outcome outcome(Conversion.Converted converted, DoorClient door)
      throws IOException, InterruptedException {
    return switch (converted) {
      case Conversion.Converted.Refused refused -> refused.notExamined();
      case Conversion.Converted.Ready(Document document) ->
          outcome(document, door.preflight(document.content().toArray()));
    };
  }

  private static Outcome outcome(Document document, DoorClient.Reply reply) {
    return reply.status() == OK
        ? Outcome.examined(document.source(), Outcome.tree(reply.body()))
        : Outcome.notExamined(document.source(), reply.status(), Outcome.tree(reply.body()));
  }
}
