package org.originstream.adapter.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DispatcherProperties {
  @Property
  void order_and_completeness_hold_whatever_customs_answer(@ForAll long seed) {
    new SimulatedCountry(seed, false).run(300);
  }

  @Property
  void order_and_completeness_hold_over_crashes_and_rebalances(@ForAll long seed) {
    new SimulatedCountry(seed, true).run(300);
  }

  @Test
  void the_simulation_really_crashes_and_repeats() {
    SimulatedCountry country = new SimulatedCountry(7, true);
    country.run(2_000);
    assertThat(country.crashes).isGreaterThan(20);
    assertThat(country.repeats).isGreaterThan(20);
  }
}
