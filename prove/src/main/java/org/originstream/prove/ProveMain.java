package org.originstream.prove;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.prove.ground.Sabotage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries the exchange's promises on real processes. */
@Command(
    name = "./origin prove",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tries what the exchange promises, on real processes that are killed by a schedule from a seed,",
      "and judges by ledgers and topics, never by what the exchange says of itself.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./origin prove all                              every promise, in about three minutes",
      "  ./origin prove I1 --profile full --seed 42      one promise, as a release is tried",
      "  ./origin prove I2 --sabotage at-least-once      break it on purpose: this must fail",
      "  ./origin prove teeth                            each sabotage, to see that each is found out",
      "",
      "A line for each, a JSON file beside it, and 'N passed, N failed' at the end.",
      "Exit codes: 0 all passed, 1 one failed, 64 usage, 70 a trial could not be made."
    })
public final class ProveMain implements Callable<Integer> {
  private static final int EXIT_FAILED = 1;
  private static final int EXIT_USAGE = 64;
  private static final int EXIT_NO_TRIAL = 70;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Which promises: all, teeth, or some of the list below.")
  private List<String> ids = List.of();

  @Option(
      names = "--profile",
      defaultValue = "fast",
      description = "fast, full or long (default fast).")
  private String profileName = "fast";

  @Option(
      names = "--seed",
      description = "Of all that is left to chance (default: another each time).")
  private @Nullable Long seedGiven;

  @Option(names = "--sabotage", description = "Break this on purpose; the proof must then fail.")
  private @Nullable String sabotageName;

  @Option(
      names = "--report",
      defaultValue = "target/prove",
      description = "Where the figures, ledgers and logs go (default target/prove).")
  private Path report = Path.of("target/prove");

  @Spec private @Nullable CommandSpec spec;

  private final PrintWriter out;
  private final PrintWriter err;

  ProveMain(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Ends the process with the exit code. */
  public static void main(String[] arguments) {
    // Before the first logger is made: clients of brokers that are killed have much to say.
    for (String level : List.of("ORIGIN_LOG_LEVEL", "KAFKA_LOG_LEVEL")) {
      System.setProperty(level, System.getenv().getOrDefault(level, "ERROR"));
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs; the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line =
        new CommandLine(new ProveMain(out, err))
            .setOut(out)
            .setErr(err)
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setParameterExceptionHandler(
                (problem, args) -> {
                  err.println(problem.getMessage());
                  err.println("try: ./origin prove --help");
                  return EXIT_USAGE;
                });
    return line.execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (ids.isEmpty()) {
      list();
      return 0;
    }
    List<Proof> proofs = proofs();
    long seed = seedGiven == null ? System.nanoTime() & 0xffff_ffffL : seedGiven;
    Profile profile = profile();
    Path directory = report.resolve(profile.text() + "-" + seed).toAbsolutePath();
    err.printf("seed %d, profile %s; ledgers and logs in %s%n", seed, profile.text(), directory);
    try {
      return judged(new Session(profile, seed, directory, this::tell).run(proofs, this::say));
    } catch (IOException | IllegalStateException e) {
      err.println("the trial could not be made: " + e.getMessage());
      return EXIT_NO_TRIAL;
    }
  }

  private void list() {
    out.println("The promises, and what breaks each on purpose:");
    for (Invariant invariant : Invariants.all()) {
      out.printf("  %-5s%s%n", invariant.id(), invariant.promise());
      invariant
          .sabotages()
          .forEach(s -> out.printf("         --sabotage %-17s %s%n", s.text(), s.words()));
    }
    out.println("try: ./origin prove --help");
  }

  private List<Proof> proofs() {
    if (ids.equals(List.of("teeth"))) {
      return Invariants.all().stream()
          .flatMap(i -> i.sabotages().stream().map(s -> new Proof(i, Optional.of(s), true)))
          .toList();
    }
    List<Invariant> chosen = new ArrayList<>();
    for (String id : ids) {
      if (id.equals("all")) {
        chosen.addAll(Invariants.all());
      } else {
        chosen.add(
            Invariants.of(id)
                .orElseThrow(
                    () ->
                        usage(
                            "there is no promise '%s'; there are %s, all and teeth"
                                .formatted(id, known()))));
      }
    }
    Optional<Sabotage> sabotage = sabotage();
    return chosen.stream().distinct().map(i -> new Proof(i, sabotage, false)).toList();
  }

  private static String known() {
    return Invariants.all().stream().map(Invariant::id).collect(Collectors.joining(", "));
  }

  private Profile profile() {
    for (Profile profile : Profile.values()) {
      if (profile.text().equals(profileName)) {
        return profile;
      }
    }
    throw usage("there is no profile '" + profileName + "'; there are fast, full and long");
  }

  private Optional<Sabotage> sabotage() {
    if (sabotageName == null) {
      return Optional.empty();
    }
    return Optional.of(
        Sabotage.of(sabotageName)
            .orElseThrow(
                () ->
                    usage(
                        "there is no sabotage '%s'; there are %s"
                            .formatted(
                                sabotageName,
                                java.util.Arrays.stream(Sabotage.values())
                                    .map(Sabotage::text)
                                    .collect(Collectors.joining(", "))))));
  }

  private ParameterException usage(String message) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
  }

  private void tell(String what) {
    err.println("  " + what);
  }

  private void say(Outcome outcome) {
    out.println(outcome.line());
    outcome.verdict().violations().forEach(v -> err.println("    " + v));
    try {
      Files.createDirectories(report);
      Path file = report.resolve(outcome.file());
      Files.write(file, JSON.writeValueAsBytes(outcome.verdict()));
    } catch (IOException e) {
      err.println("the figures could not be written: " + e.getMessage());
    }
  }

  private int judged(List<Outcome> outcomes) {
    long failed = outcomes.stream().filter(o -> !o.isAsItMust()).count();
    out.printf("%d passed, %d failed%n", outcomes.size() - failed, failed);
    return failed == 0 ? 0 : EXIT_FAILED;
  }

  /** How long something took, for people. */
  static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }
}
