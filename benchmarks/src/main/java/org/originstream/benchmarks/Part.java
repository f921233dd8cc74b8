package org.originstream.benchmarks;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.benchmarks.path.Way;

/** What can be measured on its own. */
enum Part {
  RAW(Way.RAW),
  PASS_THROUGH(Way.PASS_THROUGH),
  CARRIAGE(Way.CARRIAGE),
  COMPLETE(Way.COMPLETE),
  STEPS(null),
  DELAY(null);

  private final @Nullable Way way;

  Part(@Nullable Way way) {
    this.way = way;
  }

  /** The way it is, if it is one. */
  Optional<Way> way() {
    return Optional.ofNullable(way);
  }

  /** The name on the command line. */
  String text() {
    return way().map(Way::text).orElse(name().toLowerCase(java.util.Locale.ROOT));
  }

  static Optional<Part> named(String text) {
    return Arrays.stream(values()).filter(part -> part.text().equals(text)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Part::text).collect(Collectors.joining(", "));
  }
}
