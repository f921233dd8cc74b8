package org.originstream.benchmarks.inside;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.originstream.benchmarks.paper.Papers;
import org.originstream.benchmarks.paper.SampleRuling;
import org.originstream.domain.event.EventHeader;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.wire.Sha256;

/**
 * What one event costs on one thread, step by step: processor time of the thread, so neither the
 * collector nor the compiler is in it. The steps take turns, so that all of them see the same
 * machine.
 */
public final class InsideCosts {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How many different certificates the steps are taken for. */
  public static final int EVENTS = 256;

  private final List<Work> works;
  private int kept;

  /** Prepares the steps for {@value #EVENTS} certificates. */
  public InsideCosts(Papers papers) {
    this.works = works(papers.framed().stream().map(SampleRuling::of).toList());
  }

  /** The steps' names, and how often the processor takes each for one issued certificate. */
  public SequencedMap<String, Integer> steps() {
    SequencedMap<String, Integer> steps = new LinkedHashMap<>();
    works.forEach(work -> steps.put(work.name(), work.times()));
    return steps;
  }

  /**
   * Measures each step once.
   *
   * @param each how much processor time to spend on a step
   * @param backwards in the opposite order
   * @return µs of processor time an event, by the steps' names
   */
  public Map<String, Double> measure(Duration each, boolean backwards) {
    Map<String, Double> micros = new LinkedHashMap<>();
    for (Work work : backwards ? works.reversed() : works) {
      micros.put(work.name(), micros(work, each.toNanos()));
    }
    return micros;
  }

  private double micros(Work work, long nanosMin) {
    long start = THREADS.getCurrentThreadCpuTime();
    long spent = 0;
    long events = 0;
    while (spent < nanosMin) {
      for (int index = 0; index < EVENTS; index++) {
        kept += work.one().run(index);
      }
      events += EVENTS;
      spent = THREADS.getCurrentThreadCpuTime() - start;
    }
    return spent / 1e3 / events;
  }

  /** Depends on every result, so that none can be optimised away. */
  public int kept() {
    return kept;
  }

  private static List<Work> works(List<SampleRuling> rulings) {
    List<Work> works = new ArrayList<>(atTheDoor(rulings));
    works.addAll(inTheProcessor(rulings));
    return List.copyOf(works);
  }

  private static List<Work> atTheDoor(List<SampleRuling> rulings) {
    List<byte[]> documents =
        rulings.stream().map(ruling -> EventJson.write(ruling.paper().event())).toList();
    return List.of(
        new Work("read JSON at the door", 0, i -> read(documents.get(i)).version()),
        new Work(
            "encode event at the door",
            0,
            i -> EventCodec.shipped().value(rulings.get(i).paper().event()).length));
  }

  private static EventHeader read(byte[] document) {
    return switch (EventJson.read(document)) {
      case EventReading.Read read -> read.event().header();
      case EventReading.Unreadable bad -> throw new IllegalStateException(bad.toString());
    };
  }

  private static List<Work> inTheProcessor(List<SampleRuling> rulings) {
    int copies = rulings.getFirst().copies();
    String fingerprint = Papers.fingerprint();
    List<byte[]> cases = rulings.stream().map(SampleRuling::caseFile).toList();
    return List.of(
        new Work(
            "decode event, guarded",
            1,
            i ->
                EventCodec.shipped()
                    .read(rulings.get(i).paper().value(), fingerprint)
                    .orThrow("an event")
                    .header()
                    .version()),
        new Work(
            "digest of the body",
            1,
            i -> Sha256.hex(rulings.get(i).paper().value(), Framing.PREFIX_BYTES).length()),
        new Work(
            "decide and evolve",
            1,
            i -> SampleRuling.hear(rulings.get(i).received()).after().memory().timers().size()),
        new Work("encode case", 1, i -> rulings.get(i).caseFile().length),
        new Work("encode decision", copies, i -> rulings.get(i).decision().length),
        new Work(
            "read case (from its second event on)",
            0,
            i ->
                PlatformCodec.cases()
                    .read(cases.get(i))
                    .orThrow("a case")
                    .memory()
                    .timers()
                    .size()));
  }
}
