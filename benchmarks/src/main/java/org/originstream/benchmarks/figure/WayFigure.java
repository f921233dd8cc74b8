package org.originstream.benchmarks.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.originstream.benchmarks.path.Lap;

/**
 * A way of the records, over all rounds; µs are processor time for an event.
 *
 * @param way its name
 * @param perSecond events a second from visible at the start to readable at the end
 * @param sentMicros for sending, client and broker
 * @param clientMicros between start and end, in the process that carries
 * @param brokerMicros between start and end, in the broker
 * @param carriedMicros the sum of both
 * @param readMicros of the thread that reads at the end
 * @param allMicros everything together
 */
public record WayFigure(
    String way,
    Spread perSecond,
    Spread sentMicros,
    Spread clientMicros,
    Spread brokerMicros,
    Spread carriedMicros,
    Spread readMicros,
    Spread allMicros) {
  /** From the laps of its rounds. */
  public static WayFigure of(String way, List<Lap> laps) {
    return new WayFigure(
        way,
        spread(laps, Lap::carriedPerSecond),
        spread(laps, Lap::producedMicros),
        spread(laps, Lap::carriedClientMicros),
        spread(laps, Lap::carriedBrokerMicros),
        spread(laps, Lap::carriedMicros),
        spread(laps, Lap::readMicros),
        spread(laps, Lap::allMicros));
  }

  private static Spread spread(List<Lap> laps, ToDoubleFunction<Lap> figure) {
    return Spread.of(laps.stream().mapToDouble(figure).boxed().toList());
  }
}
