package org.originstream.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.OriginEvent;
import org.originstream.replay.history.HistoryDecoder;
import org.originstream.replay.history.HistoryRecord;
import org.originstream.replay.history.Meter;
import org.originstream.replay.history.RecordGlance;
import org.originstream.replay.history.Scan;
import org.originstream.replay.history.Slice;
import org.originstream.schemas.topic.TopicCatalogue;

/** What a replay would read, judged by its beginning, before anything is written. */
final class Preview {
  private static final int LINES_SHOWN = 5;
  private static final long SAMPLE_RECORDS = 5_000;
  private static final Duration SAMPLE_TIME = Duration.ofSeconds(3);
  private static final long TAIL_OFFSETS = 10;

  private final ReplayRequest request;
  private final Console console;
  private final Stopping stopping;
  private final Meter meter = new Meter();
  private long wanted;

  Preview(ReplayRequest request, Console console, Stopping stopping) {
    this.request = request;
    this.console = console;
    this.stopping = stopping;
  }

  ExitCode show(Consumer<byte[], byte[]> consumer, List<Slice> slices) throws IOException {
    Instant last = last(consumer, slices);
    long start = System.nanoTime();
    List<HistoryRecord> first = sample(consumer, slices, start);
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
    StringBuilder text = new StringBuilder();
    reads(text, slices, last);
    expects(text, slices, seconds);
    first.stream().limit(LINES_SHOWN).forEach(record -> text.append(line(record)));
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return stopping.isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private List<HistoryRecord> sample(
      Consumer<byte[], byte[]> consumer, List<Slice> slices, long start) {
    Scan scan = new Scan(consumer, slices, this::isWanted, () -> goesOn(start), meter);
    List<HistoryRecord> first = new ArrayList<>();
    for (var record = scan.next(); record != null; record = scan.next()) {
      if (first.size() < LINES_SHOWN) {
        first.add(HistoryDecoder.read(record));
      }
    }
    return first;
  }

  private boolean goesOn(long start) {
    boolean enough = meter.records() >= SAMPLE_RECORDS;
    boolean late = System.nanoTime() - start > SAMPLE_TIME.toNanos();
    return !enough && !late && !stopping.isAsked();
  }

  private boolean isWanted(ConsumerRecord<byte[], byte[]> record) {
    boolean is =
        request.query().mayMatch(new RecordGlance(record))
            && switch (HistoryDecoder.read(record)) {
              case HistoryRecord.Undecodable bad -> true;
              case HistoryRecord.Decoded decoded ->
                  request.query().matches(decoded.spot().brokerTime(), decoded.decided());
            };
    wanted += is ? 1 : 0;
    return is;
  }

  /** The last broker time of what would be read: that of one of the last records. */
  private @Nullable Instant last(Consumer<byte[], byte[]> consumer, List<Slice> slices) {
    List<Slice> tails =
        slices.stream()
            .map(
                s -> new Slice(s.partition(), Math.max(s.begin(), s.end() - TAIL_OFFSETS), s.end()))
            .toList();
    Meter tail = new Meter();
    Scan scan = new Scan(consumer, tails, record -> false, () -> !stopping.isAsked(), tail);
    for (var record = scan.next(); record != null; record = scan.next()) {
      throw new IllegalStateException("nothing was wanted");
    }
    return tail.last();
  }

  private void reads(StringBuilder text, List<Slice> slices, @Nullable Instant last) {
    long offsets = offsets(slices);
    long partitions = slices.stream().filter(slice -> slice.offsets() > 0).count();
    text.append(
        String.format(
            Locale.ROOT,
            "%s at %s%nwould read at most %,d records of %d partitions",
            TopicCatalogue.history(),
            request.brokers(),
            offsets,
            partitions));
    if (meter.records() > 0) {
      double bytesEach = (double) meter.bytes() / meter.records();
      text.append(", about ").append(Amounts.bytes(Math.round(bytesEach * offsets)));
    }
    if (meter.first() != null && last != null) {
      text.append("\nfrom ").append(meter.first()).append(" to ").append(last);
      text.append(" by the broker's clock");
    }
    text.append('\n');
  }

  private void expects(StringBuilder text, List<Slice> slices, double seconds) {
    if (meter.offsetsDone() >= offsets(slices)) {
      text.append(String.format(Locale.ROOT, "would write %,d lines%n", wanted));
      return;
    }
    double scale = (double) offsets(slices) / Math.max(1, meter.offsetsDone());
    text.append(
        String.format(
            Locale.ROOT,
            "would write about %,d lines in %s (judged by %,d records)%n",
            Math.round(wanted * scale),
            Amounts.span(seconds * scale),
            meter.records()));
  }

  private static String line(HistoryRecord record) {
    HistoryRecord.Spot spot = record.spot();
    String at = spot.brokerTime() + "  " + spot.partition() + "/" + spot.offset() + "  ";
    return switch (record) {
      case HistoryRecord.Undecodable bad -> at + "cannot be decoded: " + bad.code() + "\n";
      case HistoryRecord.Decoded decoded -> {
        OriginEvent event = decoded.decided().received().event();
        yield at
            + decoded.decided().decision().verdict()
            + "  "
            + event.kind()
            + "  "
            + event.header().certificate().text().replaceAll("\\p{Cntrl}", " ")
            + "\n";
      }
    };
  }

  private static long offsets(List<Slice> slices) {
    return slices.stream().mapToLong(Slice::offsets).sum();
  }
}
