package org.originstream.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.originstream.adapter.deliver.Progress;

/** One line for each waiting record: offset, attempts made, when the next is due. */
final class ProgressValue {
  private ProgressValue() {}

  static byte[] write(List<Progress.Waiting> waiting) {
    StringBuilder text = new StringBuilder();
    for (Progress.Waiting one : waiting) {
      text.append(one.offset())
          .append(' ')
          .append(one.attempts())
          .append(' ')
          .append(one.notBefore())
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException naming the line that somebody else wrote
   */
  static List<Progress.Waiting> read(byte[] value) {
    List<Progress.Waiting> waiting = new ArrayList<>();
    for (String line : new String(value, StandardCharsets.UTF_8).lines().toList()) {
      String[] parts = line.split(" ", 3);
      try {
        waiting.add(
            new Progress.Waiting(
                Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Instant.parse(parts[2])));
      } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "a progress line is offset, attempts, time; not '" + line + "'", e);
      }
    }
    return waiting;
  }
}
