package org.originstream.replay;

import java.util.List;
import org.originstream.replay.history.Slice;

/** In which order lines come; either way the same history gives the same lines. */
enum Order {
  /** By the broker's time over all partitions, which are merged as they are read. */
  TIME,
  /** One partition after the other, each as it was decided. */
  DECISION;

  /** What is read together. */
  List<List<Slice>> groups(List<Slice> slices) {
    return switch (this) {
      case TIME -> List.of(slices);
      case DECISION -> slices.stream().map(List::of).toList();
    };
  }
}
