package org.originstream.domain.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.Expired;
import org.originstream.domain.event.NodeCode;

/** A year of the exchange's time in seconds of ours. */
class YearOfTimeTest {
  private static final int CERTIFICATES = 5_000;
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final Map<NodeCode, ZoneId> ZONES =
      Map.of(
          new NodeCode("ki"), ZoneId.of("Pacific/Kiritimati"),
          new NodeCode("um"), ZoneId.of("Etc/GMT+12"),
          new NodeCode("de"), ZoneId.of("Europe/Berlin"),
          new NodeCode("eg"), ZoneId.of("Africa/Cairo"),
          new NodeCode("cl"), ZoneId.of("America/Santiago"),
          new NodeCode("jp"), ZoneId.of("Asia/Tokyo"));

  @Test
  void each_of_thousands_of_certificates_expires_once_and_at_its_midnight() {
    World world =
        new World(
            Instant.parse("2025-12-20T00:00:00Z"),
            World.almanac(Periods.NONE, node -> ZONES.getOrDefault(node, ZoneId.of("UTC"))));
    Map<String, Instant> expected = new HashMap<>();
    List<NodeCode> nodes = ZONES.keySet().stream().sorted().toList();
    Random random = new Random(5);
    for (int i = 0; i < CERTIFICATES; i++) {
      NodeCode destination = nodes.get(random.nextInt(nodes.size()));
      LocalDate last = FIRST.plusDays(random.nextInt(365));
      world.hears(Papyrus.issued("R" + i, destination, last));
      expected.put(
          "R" + i,
          last.plusDays(1)
              .atStartOfDay(Objects.requireNonNull(ZONES.get(destination)))
              .toInstant());
    }

    Map<String, List<Instant>> expired = new HashMap<>();
    for (Ruling ruling : world.passesTo(Instant.parse("2027-01-02T00:00:00Z"))) {
      if (ruling.received().event() instanceof Expired event) {
        expired
            .computeIfAbsent(event.header().certificate().number(), any -> new ArrayList<>())
            .add(ruling.decision().decidedAt());
      }
    }

    assertThat(expired).hasSize(CERTIFICATES);
    expected.forEach((number, moment) -> assertThat(expired.get(number)).containsExactly(moment));
    assertThat(world.rebuilt()).isEqualTo(world.cases());
  }
}
