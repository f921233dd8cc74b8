package org.originstream.producer.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.originstream.schemas.wire.Sha256;

/** Many events in one request, one a line; each is answered for itself, in order. */
final class Batch {
  static final int LINES_MAX = 1_000;

  private static final int DIGEST_CHARACTERS = 32;

  /** Leaves room for what each line adds. */
  static final int KEY_CHARACTERS_MAX = SubmissionDesk.KEY_CHARACTERS_MAX - 1 - DIGEST_CHARACTERS;

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
   * a resent batch, also one cut or reordered, gives the same receipts. Events are sent in the
   * order of their lines.
   */
  static CompletableFuture<byte[]> take(
      SubmissionDesk desk, String key, List<byte[]> lines, boolean anyway) {
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    CompletableFuture<?> before = CompletableFuture.completedFuture(null);
    for (byte[] line : lines) {
      CompletableFuture<SubmissionDesk.Sent> sent =
          desk.takeAfter(before, ownKey(key, line), line, anyway);
      answers.add(sent.thenCompose(SubmissionDesk.Sent::answer));
      before = sent;
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

  private static String ownKey(String key, byte[] line) {
    return key + "/" + Sha256.hex(line).substring(0, DIGEST_CHARACTERS);
  }

  private static ObjectNode json(int line, Answer answer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("line", line);
    return switch (answer) {
      case Answer.Taken taken -> json.put("status", 202).set("receipt", taken.receipt().toJson());
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
