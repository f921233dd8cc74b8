package org.originstream.adapter.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.originstream.adapter.channel.LateAnswer;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.domain.event.Reason;

/**
 * A file the country's system answered with.
 *
 * @param name of the delivery it answers
 * @param ending what it says
 * @param text its content; at most 2,000 characters
 * @param at when it was written
 */
record AnswerFile(String name, Ending ending, String text, Instant at) {
  private static final int CHARS_MAX = 2_000;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  enum Ending {
    ACK(".ack"),
    NACK(".nack");

    private final String suffix;

    Ending(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }
  }

  static AnswerFile of(Path file) throws IOException {
    String name = file.getFileName().toString();
    Ending ending = name.endsWith(Ending.NACK.suffix()) ? Ending.NACK : Ending.ACK;
    byte[] head = new byte[CHARS_MAX];
    int count;
    try (var in = Files.newInputStream(file)) {
      count = in.readNBytes(head, 0, head.length);
    }
    return new AnswerFile(
        name.substring(0, name.length() - ending.suffix().length()),
        ending,
        new String(head, 0, count, StandardCharsets.UTF_8).strip(),
        Files.getLastModifiedTime(file).toInstant());
  }

  /** What it proves about {@code sent}; empty while it is still being written. */
  Optional<LateAnswer> judge(SentNote sent) {
    return outcome(sent).map(outcome -> new LateAnswer(sent.consignment(), outcome, at));
  }

  private Optional<Outcome.Final> outcome(SentNote sent) {
    return switch (ending) {
      case NACK ->
          text.isEmpty()
              ? Optional.empty()
              : Optional.of(new Outcome.NotReadable(new Reason("REJECTED", text)));
      case ACK -> acknowledged(sent.fileSha256(), text.toLowerCase(Locale.ROOT));
    };
  }

  private Optional<Outcome.Final> acknowledged(String sha256, String said) {
    if (said.length() < sha256.length()) {
      return Optional.empty();
    }
    String first = said.split("\\s", 2)[0];
    if (first.equals(sha256)) {
      return Optional.of(new Outcome.Delivered(text));
    }
    String found = DIGEST.matcher(first).matches() ? first : "no SHA-256 in it";
    return Optional.of(
        new Outcome.Park(
            new Reason("RECEIPT_MISMATCH", "the .ack has " + found + ", the file " + sha256)));
  }
}
