package org.originstream.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every promise, in its smallest profile, on a real cluster whose processes are killed. */
class ProveFastIT {
  private static final String SEED = "20261124";

  /** Not below /tmp, where no processor of a cluster keeps its state. */
  private static final Path REPORT = Path.of("target", "ProveFastIT");

  @Test
  void every_promise_is_kept() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        ProveMain.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "all",
            "--profile",
            "fast",
            "--seed",
            SEED,
            "--report",
            REPORT.toString());
    assertThat(exit).as(out + "\n" + err).isZero();
    assertThat(out.toString()).contains(Invariants.all().size() + " passed, 0 failed");
  }
}
