package org.originstream.sandbox.replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.originstream.replay.ReplayMain;

/**
 * What a replay ended with.
 *
 * @param exitCode of the command
 * @param out all it wrote to standard output
 * @param err all it wrote to standard error
 */
record Replayed(int exitCode, String out, String err) {
  static Replayed of(String bootstrapServers, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--bootstrap-servers", bootstrapServers));
    arguments.addAll(List.of(options));
    return asked(arguments.toArray(String[]::new));
  }

  static Replayed asked(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = ReplayMain.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
    return new Replayed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
