package org.originstream.adapter.deliver;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** The deliveries of one certificate, in order; at most the first is under way. */
final class Lane<D> {
  /** One delivery in its lane. */
  static final class Entry<D> {
    final Place place;
    final D delivery;
    final int bytes;
    final Instant since;
    int attempts;
    Instant notBefore;

    Entry(Place place, D delivery, int bytes, Instant since, int attempts, Instant notBefore) {
      this.place = place;
      this.delivery = delivery;
      this.bytes = bytes;
      this.since = since;
      this.attempts = attempts;
      this.notBefore = notBefore;
    }
  }

  final int partition;
  final String certificate;
  final long epoch;
  final ArrayDeque<Entry<D>> entries = new ArrayDeque<>();
  boolean spilled;
  long turn;

  Lane(int partition, String certificate, long epoch) {
    this.partition = partition;
    this.certificate = certificate;
    this.epoch = epoch;
  }

  Instant notBefore() {
    return entries.getFirst().notBefore;
  }

  long turn() {
    return turn;
  }

  Progress progress() {
    List<Progress.Waiting> waiting =
        entries.stream()
            .map(e -> new Progress.Waiting(e.place.offset(), e.attempts, e.notBefore))
            .toList();
    return new Progress(partition, certificate, waiting);
  }
}
