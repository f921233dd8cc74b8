package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.Evidence;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.Timer;
import org.originstream.domain.reference.RateTerms;
import org.originstream.domain.reference.SignalTerms;
import org.originstream.domain.reference.UnitRate;
import org.originstream.domain.reference.ValueTerms;
import org.originstream.domain.reference.Watch;

/**
 * Many certificates and the messages between them, with a clock of its own: the exchange without a
 * broker. What was decided is kept, so that the cases can be made again from it.
 */
final class World {
  private static final SignalTerms SIGNALS =
      new SignalTerms(
          new RateTerms(sourced(50), sourced(new BigDecimal("5")), sourced(5)),
          new ValueTerms(sourced(new BigDecimal("5")), sourced(8)),
          null);

  private final Map<CertificateKey, CaseFile> cases = new HashMap<>();
  private final Map<CertificateKey, IndexCard> cards = new HashMap<>();
  private final TreeMap<Instant, TreeSet<Due>> due = new TreeMap<>();
  private final Map<UUID, Received> records = new HashMap<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Indexing.Entered> sightings = new ArrayList<>();
  private final Grounds grounds;
  private Instant time;
  private long offset;

  private record Due(String key, String timerId) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byKey = key.compareTo(other.key);
      return byKey != 0 ? byKey : timerId.compareTo(other.timerId);
    }
  }

  private static <T> Sourced<T> sourced(T value) {
    return new Sourced<>(value, "design of the exchange", Evidence.DESIGN);
  }

  World(Instant start, Almanac almanac) {
    this.time = start;
    this.grounds =
        new Grounds(
            "r1",
            "ref1",
            (event, today) -> Facts.examined(List.of(), validUntil(event), null, null, Map.of()),
            code -> Story.terms(true, CopyLimits.NONE),
            almanac);
  }

  /** Zones by node, and periods that hold for all agreements. */
  static Almanac almanac(Periods periods, Function<NodeCode, ZoneId> zones) {
    return new Almanac() {
      @Override
      public Office customs(NodeCode node) {
        return new Office("customs of " + node, zones.apply(node));
      }

      @Override
      public Office issuer(CertificateKey key, NodeCode node) {
        return new Office(key.issuerId(), zones.apply(node));
      }

      @Override
      public Periods periods(@Nullable String agreementCode, String exportCountry) {
        return periods;
      }

      @Override
      public boolean watches(NodeCode node, Watch watch) {
        return true;
      }

      @Override
      public SignalTerms signals() {
        return SIGNALS;
      }

      @Override
      public Optional<UnitRate> rate(String from, String into) {
        return Optional.empty();
      }

      @Override
      public Optional<Handling> handling(@Nullable String agreementCode, LocalDate issueDate) {
        return Optional.empty();
      }

      @Override
      public List<String> parties(@Nullable String agreementCode, LocalDate day) {
        return List.of("CN", "JP");
      }
    };
  }

  private static @Nullable LocalDate validUntil(OriginEvent event) {
    return switch (event) {
      case Issued e -> e.certificate().heading().validUntil();
      case Amended e -> e.certificate().heading().validUntil();
      default -> null;
    };
  }

  Instant time() {
    return time;
  }

  CaseFile file(CertificateKey key) {
    return cases.getOrDefault(key, CaseFile.empty(key));
  }

  /** Everything decided so far, in order. */
  List<Ruling> rulings() {
    return rulings;
  }

  /** Hears an event and every message that follows from it; the rulings, in order. */
  List<Ruling> hears(OriginEvent event) {
    int before = rulings.size();
    Deque<OriginEvent> queue = new ArrayDeque<>(List.of(event));
    while (!queue.isEmpty()) {
      OriginEvent next = queue.removeFirst();
      if (next instanceof Link link && IndexKeys.isIndex(link.header().certificate())) {
        queue.addAll(entered(link));
      } else {
        hear(next).forEach(ruling -> queue.addAll(ruling.messages()));
      }
    }
    return rulings.subList(before, rulings.size());
  }

  /** Lets time go by; each timer goes off at its moment. The rulings, in order. */
  List<Ruling> passesTo(Instant then) {
    int before = rulings.size();
    while (!due.isEmpty() && !due.firstKey().isAfter(then)) {
      Instant moment = due.firstKey();
      time = moment.isAfter(time) ? moment : time;
      hears(timer(due.firstEntry().getValue().first(), moment));
    }
    time = then;
    return rulings.subList(before, rulings.size());
  }

  private static Timer timer(Due due, Instant moment) {
    CertificateKey key = CertificateKey.parse(due.key());
    EventHeader header =
        new EventHeader(
            Story.id(due.key() + due.timerId() + moment),
            key,
            0,
            NodeCode.EXCHANGE,
            "exchange",
            0,
            moment.atOffset(ZoneOffset.UTC),
            NodeCode.EXCHANGE);
    return new Timer(header, due.timerId(), moment);
  }

  private List<PlatformEvent> entered(Link link) {
    CertificateKey key = link.header().certificate();
    Indexing.Entered entered =
        Indexing.enter(
            cards.getOrDefault(key, IndexCard.empty(key)), received(link), link, grounds);
    cards.put(key, entered.after());
    sightings.add(entered);
    return entered.messages();
  }

  /** Every index card made again from what was decided about it. */
  Map<CertificateKey, IndexCard> rebuiltCards() {
    Map<CertificateKey, IndexCard> made = new HashMap<>();
    for (Indexing.Entered entered : sightings) {
      CertificateKey key = entered.received().event().header().certificate();
      made.put(
          key,
          IndexGrowth.evolve(
              made.getOrDefault(key, IndexCard.empty(key)),
              (Link) entered.received().event(),
              entered.decision()));
    }
    return made;
  }

  private List<Ruling> hear(OriginEvent event) {
    CertificateKey key = event.header().certificate();
    CaseFile before = file(key);
    Received received = received(event);
    records.putIfAbsent(event.header().eventId(), received);
    List<Ruling> heard =
        Hearing.hear(before, received, grounds, held -> records.get(held.eventId()));
    CaseFile after = heard.getLast().after();
    cases.put(key, after);
    follow(key.text(), before.memory().timers(), after.memory().timers());
    rulings.addAll(heard);
    return heard;
  }

  private void follow(String key, List<ArmedTimer> before, List<ArmedTimer> after) {
    for (ArmedTimer timer : before) {
      TreeSet<Due> then = Objects.requireNonNull(due.get(timer.due()));
      then.remove(new Due(key, timer.timerId()));
      if (then.isEmpty()) {
        due.remove(timer.due());
      }
    }
    for (ArmedTimer timer : after) {
      due.computeIfAbsent(timer.due(), any -> new TreeSet<>()).add(new Due(key, timer.timerId()));
    }
  }

  /** Every case made again from what was decided about it. */
  Map<CertificateKey, CaseFile> rebuilt() {
    Map<CertificateKey, CaseFile> made = new HashMap<>();
    for (Ruling ruling : rulings) {
      CertificateKey key = ruling.received().event().header().certificate();
      made.put(
          key,
          Evolver.evolve(
              made.getOrDefault(key, CaseFile.empty(key)), ruling.received(), ruling.decision()));
    }
    return made;
  }

  Map<CertificateKey, IndexCard> cards() {
    return cards;
  }

  Map<CertificateKey, CaseFile> cases() {
    return cases;
  }

  private Received received(OriginEvent event) {
    Bytes key = Bytes.of(event.header().certificate().text().getBytes(StandardCharsets.UTF_8));
    return new Received(
        event,
        new Arrival("topic", 0, offset++, time, key, Bytes.of(new byte[100]), List.of()),
        Story.sha256(event));
  }
}
