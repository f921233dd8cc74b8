package org.originstream.producer.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.wire.Sha256;

/** Many events in one request, one a line; each is answered for itself, in order. */
final class Batch {
  static final int LINES_MAX = 1_000;

  private Batch() {}

  /** The lines that hold something, without their line ends. */
  static List<byte[]> lines(byte[] body) {
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (byte each : body) {
      if (each == '\n') {
        add(lines, line);
      } else {
        line.write(each);
      }
    }
    add(lines, line);
    return lines;
  }

  /**
   * Takes each line under a key of its own, made of the batch's key and the line's content, so that
   * a resent batch, also one cut or reordered, gives the same receipts.
   */
  static CompletableFuture<byte[]> take(
      SubmissionDesk desk, @Nullable String key, List<byte[]> lines, boolean anyway) {
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (byte[] line : lines) {
      String own = key == null ? null : key + "/" + Sha256.hex(line).substring(0, 32);
      answers.add(desk.take(own, line, anyway));
    }
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApply(
            all -> {
              StringBuilder text = new StringBuilder();
              for (int i = 0; i < answers.size(); i++) {
                text.append(json(i + 1, answers.get(i).join())).append('\n');
              }
              return text.toString().getBytes(StandardCharsets.UTF_8);
            });
  }

  private static ObjectNode json(int line, Answer answer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("line", line);
    return switch (answer) {
      case Answer.Taken taken -> json.put("status", 202).set("receipt", taken.receipt());
      case Answer.Refused refused ->
          json.put("status", refused.problem().status())
              .putRawValue(
                  "problem",
                  new RawValue(new String(refused.problem().toJson(), StandardCharsets.UTF_8)));
    };
  }

  private static void add(List<byte[]> lines, ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    if (!text.isBlank()) {
      byte[] content = line.toByteArray();
      int length = content[content.length - 1] == '\r' ? content.length - 1 : content.length;
      lines.add(java.util.Arrays.copyOf(content, length));
    }
    line.reset();
  }
}
