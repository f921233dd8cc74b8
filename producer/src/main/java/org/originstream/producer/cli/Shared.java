package org.originstream.producer.cli;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.originstream.formats.wco.WcoSyntax;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What both commands are told. */
final class Shared {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "One event, or as NDJSON one a line; - is the standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--door",
      defaultValue = "${env:ORIGIN_DOOR:-http://127.0.0.1:19080}",
      paramLabel = "URL",
      description = "Where the door is (environment: ORIGIN_DOOR; now: ${DEFAULT-VALUE}).")
  private URI door = URI.create("http://127.0.0.1:19080");

  @Option(
      names = "--format",
      defaultValue = "door",
      paramLabel = "FORM",
      description =
          "What the files are in: door (its JSON), wco-json or wco-xml (docs/mapping.md);"
              + " default ${DEFAULT-VALUE}.")
  private String format = "door";

  @Option(names = "--json", description = "One JSON object a line instead of text.")
  private boolean json;

  List<String> files() {
    return files;
  }

  /** A client of the door that was named. */
  DoorClient client() {
    String scheme = String.valueOf(door.getScheme());
    if ((!scheme.equals("http") && !scheme.equals("https")) || door.getHost() == null) {
      throw new ParameterException(
          spec.commandLine(), "--door: " + door + " is no http(s) URL with a host");
    }
    return new DoorClient(door);
  }

  /** How the named form becomes the door's. */
  Conversion conversion(PrintStream notes) {
    if (format.equals("door")) {
      return new Conversion(null, notes);
    }
    return Stream.of(WcoSyntax.values())
        .filter(syntax -> syntax.optionName().equals(format))
        .findFirst()
        .map(syntax -> new Conversion(syntax, notes))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--format: there is no form " + format + "; use door, wco-json or wco-xml"));
  }

  String doorName() {
    return door.toString();
  }

  Report report(PrintStream out, PrintStream err, boolean terminal) {
    return new Report(out, err, json, terminal && !json);
  }

  /** Why nothing is sent: every file that cannot be read. */
  List<String> unreadable() {
    return files.stream().map(Source::problem).flatMap(Optional::stream).toList();
  }
}
