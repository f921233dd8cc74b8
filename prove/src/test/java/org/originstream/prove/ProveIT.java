package org.originstream.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The command itself, on real clusters whose processes are killed. */
class ProveIT {
  /** Not below /tmp, where no processor of a cluster keeps its state. */
  private static final Path REPORTS = Path.of("target", "ProveIT");

  @Test
  void every_promise_is_kept_in_its_smallest_profile() {
    assertThat(prove("all")).contains(Invariants.all().size() + " passed, 0 failed");
  }

  @Test
  @Tag("heavy")
  void every_sabotage_is_found_out() {
    assertThat(prove("teeth")).contains(" passed, 0 failed");
  }

  private static String prove(String what) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(what, "--profile", "fast"));
    arguments.addAll(List.of("--seed", "20261124", "--report", REPORTS.resolve(what).toString()));
    int exit =
        ProveMain.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    assertThat(exit).as(out + "\n" + err).isZero();
    return out.toString();
  }
}
