package org.originstream.replay.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Received;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.samples.Samples;

/** Decided events of the samples, and glances at them. */
final class Told {
  static final Instant TIME = Instant.parse("2025-11-24T10:00:00Z");

  private Told() {}

  static OriginEvent event(int sample) {
    return Samples.all().get(sample).event(new UUID(7, sample), TIME.atOffset(ZoneOffset.UTC));
  }

  static Decided decided(OriginEvent event, Verdict verdict) {
    Decision decision =
        new Decision(
            verdict, List.of(), 0, 1, TIME, "r", "d", null, null, List.of(), "sha", null, null);
    Bytes none = Bytes.of(new byte[0]);
    Arrival arrival = new Arrival("t", 0, 0, TIME, none, none, List.of());
    return new Decided(new Received(event, arrival, "sha"), decision);
  }

  /** Nothing but the time is known. */
  static Glance unknown(Instant time) {
    return new Seen(time, null, null, null, null);
  }

  /** What is known of a decided event, each part or not. */
  static Glance glance(Instant time, Decided decided, int known) {
    OriginEvent event = decided.received().event();
    return new Seen(
        time,
        (known & 1) == 0 ? null : event.header().certificate(),
        (known & 2) == 0 ? null : decided.decision().verdict(),
        (known & 4) == 0 ? null : event.kind(),
        (known & 8) == 0 ? null : ends(event.header()));
  }

  private static Set<NodeCode> ends(EventHeader header) {
    return Stream.of(header.senderNode(), header.destination()).collect(Collectors.toSet());
  }

  private record Seen(
      Instant brokerTime,
      @Nullable CertificateKey key,
      @Nullable Verdict judged,
      @Nullable String named,
      @Nullable Set<NodeCode> between)
      implements Glance {
    @Override
    public Optional<CertificateKey> certificate() {
      return Optional.ofNullable(key);
    }

    @Override
    public Optional<Verdict> verdict() {
      return Optional.ofNullable(judged);
    }

    @Override
    public Optional<String> kind() {
      return Optional.ofNullable(named);
    }

    @Override
    public Optional<Set<NodeCode>> ends() {
      return Optional.ofNullable(between);
    }
  }
}
