package org.originstream.producer.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;

/** A file, or the standard input, with one event or one a line. */
final class Source implements AutoCloseable {
  static final String BATCH_KEY = "cli";
  static final String STANDARD_INPUT = "-";
  static final String NO_EVENT = ": there is no event in it";
  private static final int PEEK_BYTES = 64 * 1024;
  // One more than any form may have, so that its reader can say that it is too large.
  private static final int DOCUMENT_BYTES_MAX = 4 * 1024 * 1024 + 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String name;
  private final InputStream in;
  private final boolean lines;
  private int line;
  private boolean ended;

  private Source(String name, InputStream in, boolean lines) {
    this.name = name;
    this.in = in;
    this.lines = lines;
  }

  /** Why {@code name} cannot be read, if so. */
  static Optional<String> problem(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return Optional.empty();
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      return Optional.of(name + ": there is no such file");
    }
    if (Files.isDirectory(path)) {
      return Optional.of(name + ": is a directory; name the files in it");
    }
    return Files.isReadable(path) ? Optional.empty() : Optional.of(name + ": may not be read");
  }

  static Source open(String name, InputStream standardInput) throws IOException {
    boolean standard = name.equals(STANDARD_INPUT);
    BufferedInputStream in =
        new BufferedInputStream(
            standard ? standardInput : Files.newInputStream(Path.of(name)), PEEK_BYTES);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
    return new Source(standard ? "(stdin)" : name, in, named || startsWithTwo(in));
  }

  /** Whether there is one event a line. */
  boolean hasLines() {
    return lines;
  }

  /** The next event; null at the end. */
  @Nullable Document next() throws IOException {
    if (ended) {
      return null;
    }
    if (!lines) {
      ended = true;
      return new Document(name, Bytes.of(in.readNBytes(DOCUMENT_BYTES_MAX)));
    }
    while (!ended) {
      byte[] content = readLine();
      line++;
      if (!new String(content, StandardCharsets.UTF_8).isBlank()) {
        return new Document(name + ":" + line, Bytes.of(content));
      }
    }
    return null;
  }

  private byte[] readLine() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int each = in.read();
    while (each >= 0 && each != '\n') {
      if (content.size() < DOCUMENT_BYTES_MAX) {
        content.write(each);
      }
      each = in.read();
    }
    ended = each < 0;
    byte[] all = content.toByteArray();
    int length = all.length > 0 && all[all.length - 1] == '\r' ? all.length - 1 : all.length;
    return Arrays.copyOf(all, length);
  }

  /** One line that is a whole document, and something after it. */
  private static boolean startsWithTwo(BufferedInputStream in) throws IOException {
    in.mark(PEEK_BYTES);
    String start = new String(in.readNBytes(PEEK_BYTES - 1), StandardCharsets.UTF_8);
    in.reset();
    int end = start.indexOf('\n');
    if (end < 0 || start.substring(end).isBlank()) {
      return false;
    }
    try {
      return MAPPER.readTree(start.substring(0, end)).isObject();
    } catch (JsonProcessingException notWhole) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
