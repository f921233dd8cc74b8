package org.originstream.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.benchmarks.figure.Figures;
import org.originstream.benchmarks.figure.FiguresPage;
import org.originstream.benchmarks.figure.Grid;
import org.originstream.benchmarks.figure.Grids;
import org.originstream.benchmarks.figure.Machine;
import org.originstream.benchmarks.figure.Ratios;
import org.originstream.benchmarks.figure.WayFigure;
import org.originstream.benchmarks.path.Track;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what the exchange costs, beside what Kafka alone costs. */
@Command(
    name = "./origin bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures the complete way of a certificate beside raw produce and consume and",
      "an exactly-once copy by Kafka Streams, in one run: ratios, and processor time",
      "in µs an event. The broker is a process of its own. Rates depend on who else",
      "is on the machine; keep it quiet.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./origin bench --profile quick                all of it, in 90 seconds",
      "  ./origin bench --part raw --part complete     two ways only",
      "  ./origin bench --profile full --write docs/figures.md",
      "",
      "Progress is on standard error, tables on standard output, all readings in a",
      "JSON file. Exit codes: 0 measured, 64 usage, 70 it could not be measured,",
      "74 a file could not be written."
    })
public final class BenchMain implements Callable<Integer> {
  private static final int EXIT_USAGE = 64;
  private static final int EXIT_NOT_MEASURED = 70;
  private static final int EXIT_NOT_WRITTEN = 74;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Option(
      names = "--profile",
      defaultValue = "quick",
      description =
          "tiny (only to see that it works), quick (a minute and a half) or full (ten minutes);"
              + " default quick.")
  private String profile = "quick";

  @Option(names = "--rounds", description = "How many rounds count (default 5 or 9).")
  private @Nullable Integer rounds;

  @Option(names = "--events", description = "Events of a lap (default 20,000 or 40,000).")
  private @Nullable Integer events;

  @Option(
      names = "--part",
      paramLabel = "NAME",
      description =
          "raw, pass-through, carriage, complete, steps, delay; may be given several times.")
  private List<String> partNames = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "target/bench/figures.json",
      description = "Where all readings go (default target/bench/figures.json).")
  private Path json = Path.of("target/bench/figures.json");

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write the page of the figures, too; needs all parts.")
  private @Nullable Path page;

  @Spec private @Nullable CommandSpec spec;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Clock clock;

  BenchMain(PrintWriter out, PrintWriter err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Ends the process with the exit code. */
  public static void main(String[] arguments) {
    // Before the first logger is made: only what goes wrong belongs between the lines of progress.
    for (String level : List.of("ORIGIN_LOG_LEVEL", "KAFKA_LOG_LEVEL")) {
      System.setProperty(level, System.getenv().getOrDefault(level, "ERROR"));
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs; the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new BenchMain(out, err, Clock.systemUTC()))
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(
            (problem, args) -> {
              err.println(problem.getMessage());
              err.println("try: ./origin bench --help");
              return EXIT_USAGE;
            })
        .execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    Plan plan = plan();
    Set<Part> parts = parts();
    if (page != null && parts.size() < Part.values().length) {
      throw usage("--write needs all parts: leave --part away");
    }
    Figures figures;
    try {
      figures = measure(plan, parts);
    } catch (IOException | RuntimeException failure) {
      err.println("it could not be measured: " + failure.getMessage());
      return EXIT_NOT_MEASURED;
    }
    out.print(Grids.of(figures).stream().map(Grid::text).collect(Collectors.joining("\n")));
    out.flush();
    warnIfBusy(figures.machine());
    return written(figures);
  }

  private Figures measure(Plan plan, Set<Part> parts) throws IOException, InterruptedException {
    Machine machine = Machine.here(Workplace.home());
    warnIfBusy(machine);
    try (Workplace place = Workplace.make()) {
      return figures(plan, machine, new Bench(plan, parts, this::tell).run(place.directory()));
    }
  }

  private Figures figures(Plan plan, Machine machine, Bench.Readings readings) {
    return new Figures(
        command(),
        LocalDate.now(clock).toString(),
        machine,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        plan,
        Track.PARTITIONS,
        readings.sample().paper().value().length,
        readings.sample().copies(),
        readings.laps().entrySet().stream()
            .map(way -> WayFigure.of(way.getKey().text(), way.getValue()))
            .toList(),
        Ratios.of(readings.laps(), readings.steps()),
        readings.steps(),
        readings.delays());
  }

  private String command() {
    return Stream.concat(
            Stream.of("./origin bench"), commandLine().getParseResult().originalArgs().stream())
        .collect(Collectors.joining(" "));
  }

  private void warnIfBusy(Machine machine) {
    if (machine.busy()) {
      err.printf(
          "THE MACHINE IS BUSY: load average %.1f on %d cores. Rates and delays mean little, and"
              + " processor times are too high; measure again when it is quiet.%n",
          machine.load(), machine.cores());
    }
  }

  private int written(Figures figures) {
    try {
      write(json, JSON.writeValueAsBytes(figures));
      if (page != null) {
        write(page, FiguresPage.of(figures).getBytes(StandardCharsets.UTF_8));
      }
      return 0;
    } catch (IOException failure) {
      err.println("the figures could not be written: " + failure.getMessage());
      return EXIT_NOT_WRITTEN;
    }
  }

  private void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.write(file, content);
    tell("written: " + file);
  }

  private Plan plan() {
    Plan plan =
        Plan.named(profile)
            .orElseThrow(
                () ->
                    usage("there is no profile '" + profile + "'; there are tiny, quick and full"));
    if (rounds != null) {
      plan = plan.withRounds(positive("--rounds", rounds));
    }
    return events == null ? plan : plan.withEvents(positive("--events", events));
  }

  private int positive(String option, int given) {
    if (given < 1) {
      throw usage(option + " is 1 or more, not " + given);
    }
    return given;
  }

  private Set<Part> parts() {
    if (partNames.isEmpty()) {
      return EnumSet.allOf(Part.class);
    }
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : partNames) {
      parts.add(
          Part.named(name)
              .orElseThrow(
                  () -> usage("there is no part '" + name + "'; there are " + Part.all())));
    }
    return parts;
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private ParameterException usage(String message) {
    return new ParameterException(commandLine(), message);
  }

  private void tell(String what) {
    err.println("  " + what);
  }
}
