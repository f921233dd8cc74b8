package org.originstream.benchmarks.path;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.originstream.benchmarks.broker.BrokerProcess;
import org.originstream.benchmarks.paper.Papers;
import org.originstream.benchmarks.paper.SampleRuling;
import org.originstream.processor.runtime.Processor;
import org.originstream.processor.runtime.ProcessorSettings;
import org.originstream.sandbox.Provisioning;
import org.originstream.schemas.topic.ClusterShape;
import org.originstream.schemas.topic.ProvisioningOutcome;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicFamily;
import org.originstream.schemas.topic.TopicProvisioner;
import org.originstream.schemas.topic.TopicSpec;

/**
 * Where laps are run: one broker in its own process, and in this one whatever carries records along
 * the ways. All of it stays up for the whole run; what has nothing to do only waits.
 */
public final class Track implements AutoCloseable {
  /** Of every topic. */
  public static final int PARTITIONS = 4;

  private static final ClusterShape SHAPE = new ClusterShape(PARTITIONS, 1);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration CALM = Duration.ofMillis(250);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final BrokerProcess broker;
  private final Meter meter;
  private final Gate gate;
  private final ProcessorSettings settings;

  private Track(Path data) throws IOException, InterruptedException {
    this.broker = kept(BrokerProcess.start(data.resolve("broker")));
    this.meter = new Meter(broker::cpu);
    this.settings =
        ProcessorSettings.sandbox(
            broker.bootstrapServers(), PARTITIONS, data.resolve("state").resolve("processor"), 0);
    this.gate = kept(new Gate(broker.bootstrapServers()));
  }

  /**
   * Builds it for these ways.
   *
   * @param data an empty directory
   * @throws IllegalStateException if any part of it does not start
   */
  public static Track open(Path data, Collection<Way> ways, SampleRuling sample)
      throws IOException, InterruptedException {
    Track track = new Track(data);
    try {
      track.build(Set.copyOf(ways), sample);
      return track;
    } catch (IOException | InterruptedException | RuntimeException failure) {
      track.close();
      throw failure;
    }
  }

  private void build(Set<Way> ways, SampleRuling sample) throws IOException, InterruptedException {
    topics(sample);
    if (ways.contains(Way.PASS_THROUGH)) {
      kept(StreamsApp.start(Way.PASS_THROUGH.text(), PassThrough.topology(), settings));
    }
    if (ways.contains(Way.CARRIAGE)) {
      kept(StreamsApp.start(Way.CARRIAGE.text(), Carriage.topology(sample), settings));
    }
    if (ways.contains(Way.COMPLETE)) {
      Processor processor = kept(Processor.start(settings));
      if (!processor.awaitRunning(PATIENCE)) {
        throw new IllegalStateException("the processor does not run, it is " + processor.state());
      }
    }
  }

  private void topics(SampleRuling sample) throws InterruptedException {
    Provisioning.topics(
        broker.bootstrapServers(), List.of(Papers.EXPORTER, Papers.DESTINATION), PARTITIONS);
    List<TopicSpec> specs =
        Stream.concat(
                Stream.of(
                    Way.RAW.from(),
                    Way.PASS_THROUGH.from(),
                    Way.PASS_THROUGH.to(),
                    Way.CARRIAGE.from()),
                Carriage.topics(sample).stream())
            .map(Track::spec)
            .toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      if (!(new TopicProvisioner(admin, SHAPE, PATIENCE).provisionSpecs(specs)
          instanceof ProvisioningOutcome.Ready)) {
        throw new IllegalStateException("the topics of the benchmark were not made");
      }
    }
  }

  /** With the settings of a country's topic, so that the ways differ in nothing else. */
  private static TopicSpec spec(String name) {
    return new TopicSpec(
        name, PARTITIONS, 1, TopicCatalogue.settings(TopicFamily.CERTIFICATES, SHAPE));
  }

  /** Runs one lap; nothing else is under way meanwhile. */
  public Lap lap(Way way, Papers papers) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(CALM.toNanos());
    int events = papers.framed().size();
    try (Reader reader = new Reader(broker.bootstrapServers(), way.to(), PARTITIONS)) {
      Cost start = meter.now();
      gate.fill(way.from(), papers);
      Cost filled = meter.now();
      gate.open();
      reader.read(events, way::check);
      return new Lap(events, start.until(filled), filled.until(meter.now()));
    }
  }

  /** Sends at a steady rate and says how long each event took to become readable, in ms. */
  public double[] steady(Way way, Papers papers, int perSecond) {
    try (Reader reader = new Reader(broker.bootstrapServers(), way.to(), PARTITIONS);
        SteadySender sender = new SteadySender(broker.bootstrapServers(), papers, perSecond)) {
      sender.start(way.from());
      double[] millis = new double[papers.framed().size()];
      reader.read(
          millis.length,
          arrived -> {
            way.check(arrived);
            int index = papers.index(arrived.key());
            millis[index] = (System.nanoTime() - sender.due(index)) / 1e6;
          });
      sender.join();
      return millis;
    }
  }

  /** How long the processor, and what is compared with it, wait before they commit. */
  public Duration commitInterval() {
    return settings.commitInterval();
  }

  private <T extends AutoCloseable> T kept(T part) {
    open.push(part);
    return part;
  }

  @Override
  public void close() {
    List<Exception> failures = new ArrayList<>();
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a part did not close", failures.getFirst());
    }
  }
}
