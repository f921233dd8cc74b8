package org.originstream.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.originstream.sandbox.tool.NeedsTool;
import org.originstream.sandbox.tool.Tool;

/** A client that shares no code with ours: kcat, on librdkafka. */
@NeedsTool(Tool.KCAT)
class KcatIT {
  private static final long PATIENCE_SECONDS = 30;

  @Test
  void what_kcat_writes_compressed_kcat_reads_back() throws Exception {
    String topic = SharedBroker.name("kcat");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    kcat("first\nsecond\n", "-P", "-t", topic, "-z", "zstd", "-X", "acks=all");
    assertThat(kcat("", "-C", "-t", topic, "-o", "beginning", "-e", "-q").lines())
        .containsExactly("first", "second");
  }

  private static String kcat(String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(
        Tool.KCAT.program().orElseThrow(() -> new AssertionError(Tool.KCAT.missing())).toString());
    command.addAll(List.of("-b", SharedBroker.bootstrapServers()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("kcat ended").isTrue();
    assertThat(process.exitValue()).as("kcat's exit code").isZero();
    return output;
  }
}
