package org.originstream.sandbox;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.sandbox.journey.Journey;
import org.originstream.sandbox.journey.Sighting;
import org.originstream.sandbox.journey.Stage;
import org.originstream.sandbox.journey.Traveller;
import org.originstream.schemas.topic.TopicCatalogue;

/** What whoever started the sandbox sees of it: the journey as it goes, then where to look. */
final class Screen {
  private final PrintWriter out;
  private final Map<String, String> names =
      Journey.travellers().stream()
          .collect(Collectors.toMap(Traveller::certificate, Traveller::name));
  private @Nullable Duration firstDelivery;

  Screen(PrintWriter out) {
    this.out = out;
  }

  void ready() {
    out.printf("ready after %s; the journey begins%n%n", seconds(sinceStart()));
    out.flush();
  }

  void saw(Sighting sighting) {
    if (sighting.stage() == Stage.DELIVERED && firstDelivery == null) {
      firstDelivery = sinceStart();
    }
    out.println(line(sighting));
    out.flush();
  }

  void over(List<String> problems) {
    over(problems, Duration.ofSeconds(20), 1536);
  }

  /** The figures of the journey beside what they may be at most, then who did not arrive. */
  void over(List<String> problems, Duration firstMax, int memoryMiBMax) {
    out.printf(
        "%nfirst delivery %s after start (at most %d s); memory %s MiB for all of it (at most %d)%n",
        firstDelivery == null ? "never" : seconds(firstDelivery),
        firstMax.toSeconds(),
        Memory.residentMiB().map(String::valueOf).orElse("unknown"),
        memoryMiBMax);
    if (problems.isEmpty()) {
      out.println("every certificate reached its expected state");
    }
    problems.forEach(problem -> out.println("NOT AS EXPECTED  " + problem));
    out.flush();
  }

  void addresses(Sandbox sandbox, Path data) {
    out.printf("%nrunning; stop with Ctrl-C. Data: %s%n%n", data);
    out.printf("  %-12s %s%n", "broker", sandbox.bootstrapServers());
    sandbox.addresses().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(a -> out.printf("  %-12s %s%n", a.getKey(), a.getValue()));
    out.printf(
        """

        try:
          curl %s/v1/certificates/CN/CN-DEMO-3100/R259900000120001
          curl %s/openapi.json
          kcat -b %s -t %s -C -e -f '%%k %%h\\n'
        """,
        sandbox.address("status"),
        sandbox.address("door"),
        sandbox.bootstrapServers(),
        TopicCatalogue.certificates(new NodeCode("jp")));
    out.flush();
  }

  private String line(Sighting sighting) {
    String rules =
        sighting.rules().isEmpty() ? "" : "  rules: " + String.join(" ", sighting.rules());
    return String.format(
        Locale.ROOT,
        "%8s  %-13s %-24s %s%s",
        seconds(sinceStart()),
        sighting.stage(),
        names.getOrDefault(sighting.certificate(), "?"),
        sighting.certificate(),
        rules);
  }

  static Duration sinceStart() {
    return Duration.ofMillis(
        System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
