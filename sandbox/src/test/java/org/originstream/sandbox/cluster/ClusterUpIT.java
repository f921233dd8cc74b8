package org.originstream.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.sandbox.Up;
import org.originstream.sandbox.house.Repository;
import org.originstream.sandbox.trial.BelowTarget;

@Tag("heavy")
class ClusterUpIT {
  @TempDir(factory = BelowTarget.class)
  Path data;

  @Test
  void every_certificate_travels_through_a_cluster_of_processes() throws Exception {
    System.setProperty("origin.home", Repository.file("").toString());
    StringWriter printed = new StringWriter();
    int exit =
        Up.command()
            .setOut(new PrintWriter(printed))
            .setErr(new PrintWriter(printed))
            .execute("--cluster", "--once", "--port-base", "0", "--data", data.toString());
    assertThat(exit).as(printed.toString()).isZero();
    assertThat(printed.toString())
        .contains("every certificate reached its expected state")
        .containsPattern("memory [0-9]+ MiB for all of it");
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }
}
