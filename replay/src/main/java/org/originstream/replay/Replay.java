package org.originstream.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.originstream.replay.history.HistoryDecoder;
import org.originstream.replay.history.HistoryRecord;
import org.originstream.replay.history.HistoryTopic;
import org.originstream.replay.history.Meter;
import org.originstream.replay.history.RecordGlance;
import org.originstream.replay.history.Scan;
import org.originstream.replay.history.Slice;
import org.originstream.replay.line.JsonLine;

/** One replay, from the question to the last line. */
final class Replay {
  private final ReplayRequest request;
  private final Console console;
  private final Stopping stopping;
  private final Meter meter = new Meter();
  private long undecodable;

  Replay(ReplayRequest request, Console console, Stopping stopping) {
    this.request = request;
    this.console = console;
    this.stopping = stopping;
  }

  /** Reads and writes; says on {@code err} what has to be said. */
  ExitCode run() {
    try (Consumer<byte[], byte[]> consumer = HistoryClient.open(request)) {
      List<Slice> slices = new HistoryTopic(consumer).slices(request.query());
      if (slices.isEmpty()) {
        return end(BrokerTrouble.noHistory(request.brokers()));
      }
      return request.preview()
          ? new Preview(request, console, stopping).show(consumer, slices)
          : write(consumer, slices);
    } catch (KafkaException trouble) {
      return end(BrokerTrouble.of(trouble, request.brokers()));
    } catch (IOException trouble) {
      return notWritten(trouble);
    } catch (UncheckedIOException trouble) {
      return notWritten(Objects.requireNonNull(trouble.getCause()));
    }
  }

  private ExitCode write(Consumer<byte[], byte[]> consumer, List<Slice> slices) throws IOException {
    Progress progress = new Progress(console, request.progress(), meter, slices);
    try (LineOutput out = LineOutput.open(request.output(), console.out())) {
      for (List<Slice> group : request.order().groups(slices)) {
        if (out.lines() < request.linesMax() && !stopping.isAsked()) {
          read(consumer, group, out, progress);
        }
      }
      if (!stopping.isAsked()) {
        out.complete();
      }
      progress.end();
      return ended(progress.summary(out.lines()));
    }
  }

  private void read(
      Consumer<byte[], byte[]> consumer, List<Slice> group, LineOutput out, Progress progress)
      throws IOException {
    Scan scan =
        new Scan(
            consumer,
            group,
            record -> request.query().mayMatch(new RecordGlance(record)),
            () -> goesOn(progress, out),
            meter);
    for (var record = scan.next(); record != null; record = scan.next()) {
      write(record, out);
      if (out.lines() >= request.linesMax()) {
        return;
      }
    }
  }

  private boolean goesOn(Progress progress, LineOutput out) {
    try {
      // Whoever reads along sees lines as they come, also when few are wanted.
      if (progress.tick(out.lines())) {
        out.flush();
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return !stopping.isAsked();
  }

  private void write(ConsumerRecord<byte[], byte[]> read, LineOutput out) throws IOException {
    HistoryRecord record = HistoryDecoder.read(read);
    switch (record) {
      case HistoryRecord.Undecodable bad -> {
        undecodable++;
        out.write(JsonLine.of(bad));
      }
      case HistoryRecord.Decoded decoded -> {
        if (request.query().matches(decoded.spot().brokerTime(), decoded.decided())) {
          out.write(JsonLine.of(decoded));
        }
      }
    }
  }

  private ExitCode ended(String summary) {
    if (stopping.isAsked()) {
      say("stopped: " + summary + partLeft());
    } else if (request.progress()) {
      say(summary);
    }
    if (undecodable > 0) {
      say(undecodable + " records cannot be decoded; their lines say why in \"undecodable\"");
    }
    return stopping.isAsked()
        ? ExitCode.INTERRUPTED
        : undecodable > 0 ? ExitCode.UNDECODABLE : ExitCode.OK;
  }

  private ExitCode notWritten(IOException trouble) {
    if (request.output() == null && StandardOutput.hasLostItsReader(trouble)) {
      return ExitCode.OK;
    }
    String where = request.output() == null ? "the standard output" : request.output().toString();
    return end(
        new Ending(
            ExitCode.NOT_WRITTEN,
            where + " cannot be written (" + trouble.getMessage() + ")" + partLeft()));
  }

  private String partLeft() {
    return request.output() == null
        ? ""
        : "; what there is so far is in " + LineOutput.part(request.output());
  }

  private ExitCode end(Ending ending) {
    say(ending.sentence());
    return ending.code();
  }

  private void say(String sentence) {
    console.err().print(sentence + "\n");
  }
}
