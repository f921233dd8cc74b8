package org.originstream.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProveMainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void without_arguments_it_lists_every_promise_with_what_breaks_it() {
    assertThat(run()).isZero();
    for (Invariant invariant : Invariants.all()) {
      assertThat(out.toString()).contains(invariant.id() + " ").contains(invariant.promise());
      assertThat(invariant.sabotages()).as(invariant.id()).isNotEmpty();
      invariant.sabotages().forEach(s -> assertThat(out.toString()).contains(s.text()));
    }
  }

  @Test
  void an_unknown_promise_is_misuse_and_the_known_ones_are_named() {
    assertThat(run("I99")).isEqualTo(64);
    assertThat(err.toString()).contains("I99").contains("I1, I2").contains("prove --help");
  }

  @Test
  void an_unknown_profile_or_sabotage_is_misuse() {
    assertThat(run("I1", "--profile", "huge")).isEqualTo(64);
    assertThat(run("I1", "--sabotage", "rain")).isEqualTo(64);
    assertThat(err.toString()).contains("fast, full and long").contains("acks-one");
  }

  @Test
  void every_promise_has_a_size_in_every_profile() {
    for (Profile profile : Profile.values()) {
      for (Invariant invariant : Invariants.all()) {
        assertThat(Sizes.of(profile, invariant.id()).named()).isNotEmpty();
      }
    }
  }

  private int run(String... arguments) {
    return ProveMain.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
