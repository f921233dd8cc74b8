package org.originstream.sandbox;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.sandbox.journey.Sighting;
import org.originstream.sandbox.journey.Stage;
import org.originstream.sandbox.journey.Watcher;
import org.originstream.schemas.topic.TopicCatalogue;

/** What whoever started the sandbox sees of it: the journey as it goes, then where to look. */
final class Screen implements Watcher {
  private static final Duration FIRST_DELIVERY_LONGEST = Duration.ofSeconds(20);
  private static final int MEMORY_MIB_MAX = 1536;
  private static final String RED = "31";

  private final PrintWriter out;
  private final Terminal terminal;
  private final SightingLine line;
  private boolean continues;
  private @Nullable Duration firstDelivery;

  Screen(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
    this.line = new SightingLine(terminal);
  }

  void ready() {
    out.println(terminal.bold("ready after " + seconds(sinceStart())) + "\n");
    out.flush();
  }

  @Override
  public void continuesWith(int certificates) {
    continues = true;
    out.printf("continues with %d certificates; only what is new is shown%n", certificates);
    out.flush();
  }

  @Override
  public void saw(Sighting sighting) {
    if (sighting.stage() == Stage.DELIVERED && firstDelivery == null) {
      firstDelivery = sinceStart();
    }
    out.println(line.of(seconds(sinceStart()), sighting));
    out.flush();
  }

  void over(List<String> problems) {
    over(problems, FIRST_DELIVERY_LONGEST, MEMORY_MIB_MAX);
  }

  /** The figures of the journey beside what they may be at most, then who did not arrive. */
  void over(List<String> problems, Duration firstMax, int memoryMiBMax) {
    out.println();
    out.println(deliverySentence(Optional.ofNullable(firstDelivery), firstMax, continues));
    out.println(memorySentence(Memory.residentMiB(), memoryMiBMax));
    if (problems.isEmpty()) {
      out.println("every certificate reached its expected state");
    }
    problems.forEach(
        problem -> out.println(terminal.painted("NOT AS EXPECTED", RED) + "  " + problem));
    out.flush();
  }

  /** What was measured, and in words if it is more than was promised. */
  static String deliverySentence(Optional<Duration> first, Duration max, boolean continues) {
    if (continues) {
      return "first delivery not measured: this data had deliveries before";
    }
    if (first.isEmpty()) {
      return "first delivery never";
    }
    String measured = "first delivery " + seconds(first.get()) + " after start";
    return first.get().compareTo(max) <= 0
        ? measured + " (at most " + max.toSeconds() + " s)"
        : measured + ": LATER than " + max.toSeconds() + " s (is the machine busy?)";
  }

  static String memorySentence(Optional<Long> mebibytes, int max) {
    if (mebibytes.isEmpty()) {
      return "memory unknown";
    }
    String measured = "memory " + mebibytes.get() + " MiB for all of it";
    return mebibytes.get() <= max
        ? measured + " (at most " + max + ")"
        : measured + ": MORE than " + max + " MiB";
  }

  void addresses(Sandbox sandbox, Path data) {
    out.printf(
        "%nrunning; stop with Ctrl-C. Data: %s%n(deleted at the end unless given by --data)%n%n",
        data);
    out.printf("  %-12s %s%n", "broker", sandbox.bootstrapServers());
    sandbox.addresses().entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, URI> a) -> a.getValue().getPort()))
        .forEach(a -> out.printf("  %-12s %s%n", a.getKey(), a.getValue()));
    out.printf(
        """

        try:
          export ORIGIN_DOOR=%2$s
          curl %1$s/v1/certificates/CN/CN-DEMO-3100/R259900000120001; echo
          curl %2$s/openapi.json
          kcat -b %3$s -t %4$s -C -e -f '%%k %%h\\n'

        """,
        sandbox.address("status"),
        sandbox.address("door"),
        sandbox.bootstrapServers(),
        TopicCatalogue.certificates(new NodeCode("jp")));
    out.flush();
  }

  static Duration sinceStart() {
    return Duration.ofMillis(
        System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
