package org.originstream.replay;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.originstream.replay.query.Query;
import org.originstream.replay.query.Window;

/** Makes a request of a command line, or says everything that is wrong with it at once. */
final class RequestReading {
  private static final Pattern BROKERS = Pattern.compile("[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*");

  private final ReplayCommand asked;
  private final Instant now;
  private final List<String> problems = new ArrayList<>();
  private ExitCode gravest = ExitCode.USAGE;

  private RequestReading(ReplayCommand asked, Instant now) {
    this.asked = asked;
    this.now = now;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It makes sense. */
    record Sound(ReplayRequest request) implements Outcome {}

    /** It does not. */
    record Wrong(ExitCode code, List<String> problems) implements Outcome {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }

    /** Runs it, or tells the problems. */
    default ExitCode run(Console console, Stopping stopping) {
      return switch (this) {
        case Sound sound -> new Replay(sound.request(), console, stopping).run();
        case Wrong wrong -> {
          wrong.problems().forEach(problem -> console.err().print(problem + "\n"));
          console.err().print("try: ./origin replay --help\n");
          yield wrong.code();
        }
      };
    }
  }

  /**
   * Reads it.
   *
   * @param now what spans of time are counted from
   * @param watched whether a person watches the progress
   */
  static Outcome of(ReplayCommand asked, Instant now, boolean watched) {
    return new RequestReading(asked, now).read(watched);
  }

  private Outcome read(boolean watched) {
    asked.unknown.forEach(word -> problems.add("there is no option " + word + "; leave it out"));
    String brokers = brokers();
    Query query = new QueryReading(asked, window(), problems).query();
    Order order = order();
    long linesMax = linesMax();
    Path output = output();
    Map<String, String> client = client();
    if (!problems.isEmpty()) {
      return new Outcome.Wrong(problems.size() == 1 ? gravest : ExitCode.USAGE, problems);
    }
    boolean progress = asked.progress || watched;
    return new Outcome.Sound(
        new ReplayRequest(
            query, order, linesMax, asked.preview, progress, output, brokers, client));
  }

  private String brokers() {
    String brokers = asked.brokers;
    if (brokers == null) {
      problems.add("--bootstrap-servers is missing; name brokers, such as 127.0.0.1:19083");
      return "";
    }
    if (!BROKERS.matcher(brokers).matches()) {
      problems.add(
          "--bootstrap-servers: '" + brokers + "' is no list of host:port separated by commas");
    }
    return brokers;
  }

  private Window window() {
    Window window = new Window(moment("--from", asked.from), moment("--to", asked.to));
    if (window.isEmpty()) {
      problems.add("--from " + asked.from + " is not before --to " + asked.to + "; exchange them");
    }
    return window;
  }

  private @Nullable Instant moment(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Optional<Instant> moment = Moments.read(text, now);
    if (moment.isEmpty()) {
      problems.add(option + ": '" + text + "' is no time; write " + Moments.FORMS);
    }
    return moment.orElse(null);
  }

  private Order order() {
    return switch (asked.order.toLowerCase(Locale.ROOT)) {
      case "time" -> Order.TIME;
      case "decision" -> Order.DECISION;
      default -> {
        problems.add("--order: '" + asked.order + "' is neither time nor decision");
        yield Order.TIME;
      }
    };
  }

  private long linesMax() {
    String limit = asked.limit;
    if (limit == null) {
      return Long.MAX_VALUE;
    }
    if (limit.matches("[1-9]\\d{0,17}")) {
      return Long.parseLong(limit);
    }
    problems.add("--limit: '" + limit + "' is no whole number from 1 on");
    return 1;
  }

  private @Nullable Path output() {
    try {
      Path path = asked.outputPath();
      if (path != null && Files.isDirectory(path)) {
        problems.add("--output: " + path + " is a directory; name a file in it");
      }
      return path;
    } catch (InvalidPathException e) {
      problems.add("--output: '" + asked.output + "' is no name of a file");
      return null;
    }
  }

  private Map<String, String> client() {
    String file = asked.clientSettings;
    if (file == null) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      gravest = ExitCode.UNREADABLE;
      problems.add(
          "--command-config: "
              + file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + ")"
              + "; name a file of Kafka client settings");
    }
    Map<String, String> settings = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    return settings;
  }
}
