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
import java.util.function.BooleanSupplier;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;
import org.originstream.sandbox.customs.CustomsLedger;

/** The journey of the samples through a running exchange. */
public final class Journey {
  private static final NodeCode GARBLED_FROM = new NodeCode("cn");
  private static final String GARBLED = "CN|CN-DEMO-3100|GARBLED";
  private static final Duration HELD_BACK = Duration.ofMillis(300);
  private static final Set<Stage> WHOLE_WAY =
      Set.of(Stage.PUBLISHED, Stage.ACCEPTED, Stage.DELIVERED, Stage.ACKNOWLEDGED, Stage.USED);

  private final Exchange exchange;
  private final Duration patience;
  private final Watcher watcher;
  private final List<Sighting> sightings = new ArrayList<>();
  private final InOrder inOrder = new InOrder(HELD_BACK, System::nanoTime);

  /**
   * Prepares a journey.
   *
   * @param exchange to travel through
   * @param patience how long the whole journey may take
   * @param watcher told of each new stage, as it is read
   */
  public Journey(Exchange exchange, Duration patience, Watcher watcher) {
    this.exchange = exchange;
    this.patience = patience;
    this.watcher = watcher;
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
    try (Lookout lookout = lookout()) {
      return travel(lookout);
    }
  }

  /** Travels, watching from a lookout that may be used afterwards. */
  public List<String> travel(Lookout lookout)
      throws IOException, InterruptedException, ExecutionException {
    lookBack(lookout);
    long deadline = System.nanoTime() + patience.toNanos();
    try (Sender sender = new Sender(exchange.door(), exchange.bootstrapServers())) {
      for (Sample sample : Samples.all()) {
        sender.submit(sample);
      }
      sender.submit(Samples.refused());
      if (!seen(GARBLED, Stage.QUARANTINED)) {
        sender.sendGarbage(GARBLED_FROM, GARBLED);
      }
      watch(lookout, deadline, key(Samples.amendment()), Stage.USED);
      sender.submit(Samples.amendment());
      watch(lookout, deadline, key(Samples.cancellation()), Stage.ACKNOWLEDGED);
      sender.submit(Samples.cancellation());
      while (!problems().isEmpty() && System.nanoTime() < deadline) {
        look(lookout);
      }
    }
    // What was sent again on old data is published again, which is nothing new.
    see(lookout.past());
    inOrder.rest().forEach(watcher::saw);
    return problems();
  }

  /** A lookout over all topics that show a journey, from their beginning. */
  public Lookout lookout() {
    return new Lookout(exchange.bootstrapServers(), exchange.nodes());
  }

  /** Goes on telling of everything that comes, also of what others send. */
  public void follow(Lookout lookout, BooleanSupplier enough) {
    while (!enough.getAsBoolean()) {
      lookout.look().forEach(inOrder::add);
      inOrder.ready().forEach(watcher::saw);
    }
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
    see(lookout.look());
  }

  private void see(List<Sighting> fresh) {
    for (Sighting sighting : fresh) {
      if (!seen(sighting.certificate(), sighting.stage())) {
        inOrder.add(sighting);
      }
      sightings.add(sighting);
    }
    inOrder.ready().forEach(watcher::saw);
  }

  /** What an earlier run on the same data has left counts, and is not shown again. */
  private void lookBack(Lookout lookout) {
    sightings.addAll(lookout.past());
    sightings.forEach(inOrder::knows);
    if (!sightings.isEmpty()) {
      watcher.continuesWith((int) sightings.stream().map(Sighting::certificate).distinct().count());
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
