package org.originstream.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerEndTest {
  private final BrokerEnd end = new BrokerEnd(Path.of("/data/sandbox"));

  @Test
  void a_full_disk_is_called_a_full_disk() {
    assertThat(end.sentence(4096, "log dirs failed"))
        .contains("the disk of /data/sandbox is full", "--data DIR");
  }

  @Test
  void any_other_end_repeats_what_kafka_said() {
    assertThat(end.sentence(1L << 40, "log dirs failed"))
        .contains("/data/sandbox", "log dirs failed")
        .doesNotContain("full");
  }
}
