package org.originstream.sandbox.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.sandbox.customs.CustomsLedger;

/** The journey of the samples through a running exchange. */
public final class Journey {
  private static final NodeCode GARBLED_FROM = new NodeCode("cn");
  private static final String GARBLED = "CN|CN-DEMO-3100|GARBLED";
  private static final Set<Stage> WHOLE_WAY =
      Set.of(Stage.PUBLISHED, Stage.ACCEPTED, Stage.DELIVERED, Stage.ACKNOWLEDGED, Stage.USED);

  private final Exchange exchange;
  private final Duration patience;
  private final Consumer<Sighting> onSight;
  private final List<Sighting> sightings = new ArrayList<>();

  /**
   * Prepares a journey.
   *
   * @param exchange to travel through
   * @param patience how long the whole journey may take
   * @param onSight told of each new stage, as it is read
   */
  public Journey(Exchange exchange, Duration patience, Consumer<Sighting> onSight) {
    this.exchange = exchange;
    this.patience = patience;
    this.onSight = onSight;
  }

  /** Everybody who travels, with what is expected of each. */
  public static List<Traveller> travellers() {
    List<Traveller> travellers = new ArrayList<>();
    String amended = key(Samples.amendment());
    String cancelled = key(Samples.cancellation());
    for (Sample sample : Samples.all()) {
      String key = key(sample);
      travellers.add(
          new Traveller(
              sample.name(),
              key,
              key.equals(amended)
                  ? with(WHOLE_WAY, Stage.AMENDED)
                  : key.equals(cancelled)
                      ? Set.of(
                          Stage.PUBLISHED,
                          Stage.ACCEPTED,
                          Stage.DELIVERED,
                          Stage.ACKNOWLEDGED,
                          Stage.CANCELLED)
                      : WHOLE_WAY));
    }
    travellers.add(
        new Traveller(
            Samples.refused().name(),
            key(Samples.refused()),
            Set.of(Stage.PUBLISHED, Stage.REFUSED)));
    travellers.add(new Traveller("garbled bytes", GARBLED, Set.of(Stage.QUARANTINED)));
    return travellers;
  }

  /** Travels; what did not arrive as expected is the result, so an empty list is success. */
  public List<String> travel() throws IOException, InterruptedException, ExecutionException {
    long deadline = System.nanoTime() + patience.toNanos();
    try (Lookout lookout = new Lookout(exchange.bootstrapServers(), exchange.nodes());
        Sender sender = new Sender(exchange.door(), exchange.bootstrapServers())) {
      for (Sample sample : Samples.all()) {
        sender.submit(sample);
      }
      sender.submit(Samples.refused());
      sender.sendGarbage(GARBLED_FROM, GARBLED);
      watch(lookout, deadline, key(Samples.amendment()), Stage.USED);
      sender.submit(Samples.amendment());
      watch(lookout, deadline, key(Samples.cancellation()), Stage.ACKNOWLEDGED);
      sender.submit(Samples.cancellation());
      while (!problems().isEmpty() && System.nanoTime() < deadline) {
        look(lookout);
      }
    }
    return problems();
  }

  private void watch(Lookout lookout, long deadline, String certificate, Stage stage) {
    while (!seen(certificate, stage) && System.nanoTime() < deadline) {
      look(lookout);
    }
  }

  private boolean seen(String certificate, Stage stage) {
    return sightings.stream()
        .anyMatch(s -> s.certificate().equals(certificate) && s.stage() == stage);
  }

  private void look(Lookout lookout) {
    for (Sighting sighting : lookout.look()) {
      if (!seen(sighting.certificate(), sighting.stage())) {
        onSight.accept(sighting);
      }
      sightings.add(sighting);
    }
  }

  private List<String> problems() throws IOException {
    List<CustomsLedger.Line> lines = new ArrayList<>();
    for (Path ledger : exchange.ledgers()) {
      if (Files.exists(ledger)) {
        lines.addAll(CustomsLedger.read(ledger));
      }
    }
    return Arrivals.problems(travellers(), sightings, lines);
  }

  private static String key(Sample sample) {
    UUID unused = new UUID(0, 0);
    OffsetDateTime anyTime = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    return sample.event(unused, anyTime).header().certificate().text();
  }

  private static Set<Stage> with(Set<Stage> stages, Stage more) {
    Set<Stage> all = new HashSet<>(stages);
    all.add(more);
    return Set.copyOf(all);
  }
}
