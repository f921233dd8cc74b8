package org.originstream.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every sabotage, to see that each is found out. */
@Tag("heavy")
class TeethIT {
  /** Not below /tmp, where no processor of a cluster keeps its state. */
  private static final Path REPORT = Path.of("target", "TeethIT");

  @Test
  void every_sabotage_is_found_out() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        ProveMain.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "teeth",
            "--seed",
            "20261124",
            "--report",
            REPORT.toString());
    assertThat(exit).as(out + "\n" + err).isZero();
  }
}
