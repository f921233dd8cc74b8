package org.originstream.domain.decide;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;

/**
 * A side of the exchange was out.
 *
 * @param outageId given by the declaring node
 * @param declaredBy which node is out
 * @param from since when
 * @param until since when it works again; null while it is out
 * @param fallback which procedure applies meanwhile
 * @param deadlinesRest whether the agreement lets deadlines rest meanwhile
 */
public record Outage(
    String outageId,
    NodeCode declaredBy,
    Instant from,
    @Nullable Instant until,
    @Nullable String fallback,
    boolean deadlinesRest) {
  public Outage {
    Objects.requireNonNull(outageId, "outageId");
    Objects.requireNonNull(declaredBy, "declaredBy");
    Objects.requireNonNull(from, "from");
  }

  Outage ended(Instant at) {
    return new Outage(outageId, declaredBy, from, at, fallback, deadlinesRest);
  }
}
