package org.originstream.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.originstream.benchmarks.path.Cost;
import org.originstream.benchmarks.path.Lap;
import org.originstream.benchmarks.path.Way;

class RatiosTest {
  private static final int EVENTS = 1000;

  @Test
  void a_lap_tells_what_an_event_costs_and_counts_the_reader_only_in_all() {
    Lap lap = lap(30, 6);
    assertThat(lap.producedMicros()).isEqualTo(4);
    assertThat(lap.carriedMicros()).isEqualTo(36);
    assertThat(lap.readMicros()).isEqualTo(2);
    assertThat(lap.allMicros()).isEqualTo(42);
    assertThat(lap.carriedPerSecond()).isEqualTo(10_000);
    assertThat(lap.allPerSecond()).isEqualTo(5_000);
  }

  @Test
  void laps_are_divided_round_by_round_and_not_median_by_median() {
    Map<Way, List<Lap>> laps =
        Map.of(
            Way.COMPLETE, List.of(lap(20, 0), lap(40, 0), lap(80, 0)),
            Way.PASS_THROUGH, List.of(lap(10, 0), lap(10, 0), lap(8, 0)));
    List<RatioFigure> ratios = Ratios.of(laps, List.of());
    assertThat(ratios)
        .filteredOn(ratio -> ratio.name().equals(RatioFigure.TO_PASS_THROUGH))
        .extracting(RatioFigure::value)
        .containsExactly(new Spread(0.25, 0.1, 0.5, 3));
    assertThat(ratios).noneMatch(ratio -> ratio.name().contains("raw"));
  }

  @Test
  void the_sum_of_the_parts_is_the_carriage_and_each_step_as_often_as_it_is_taken() {
    List<StepFigure> steps =
        List.of(
            new StepFigure("door", 0, new Spread(99, 99, 99, 1)),
            new StepFigure("decide", 1, new Spread(4, 4, 4, 1)),
            new StepFigure("encode decision", 3, new Spread(2, 2, 2, 1)));
    Map<Way, List<Lap>> laps =
        Map.of(Way.COMPLETE, List.of(lap(40, 0)), Way.CARRIAGE, List.of(lap(20, 0)));
    assertThat(Ratios.of(laps, steps))
        .extracting(RatioFigure::name, ratio -> ratio.value().median())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(RatioFigure.TO_PARTS, 0.75));
  }

  private static Lap lap(int clientMicros, int brokerMicros) {
    Cost produce = cost(Duration.ofMillis(100), 3, 0, 1);
    return new Lap(EVENTS, produce, cost(Duration.ofMillis(100), clientMicros, 2, brokerMicros));
  }

  private static Cost cost(Duration wall, int client, int reader, int broker) {
    return new Cost(wall, micros(client), micros(reader), micros(broker));
  }

  private static Duration micros(int each) {
    return Duration.ofNanos(1000L * each * EVENTS);
  }
}
