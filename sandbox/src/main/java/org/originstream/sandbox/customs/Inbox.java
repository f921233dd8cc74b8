package org.originstream.sandbox.customs;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the latest deliveries as they came over the wire, one file each, for people to look at. */
final class Inbox {
  private static final int KEPT_MAX = 1_000;

  private final Path directory;
  private final Deque<Path> kept = new ArrayDeque<>();

  Inbox(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /**
   * Keeps one delivery: the request line, its headers in order of their names, and the body.
   *
   * @param name of the file, less its ending; what is no letter, digit, dot or hyphen becomes _
   */
  synchronized void keep(String name, String requestLine, Headers headers, byte[] body)
      throws IOException {
    Path file = directory.resolve(name.replaceAll("[^A-Za-z0-9.-]", "_") + ".http");
    Files.write(file, written(requestLine, headers, body));
    kept.remove(file);
    kept.add(file);
    if (kept.size() > KEPT_MAX) {
      Files.deleteIfExists(kept.remove());
    }
  }

  private static byte[] written(String requestLine, Headers headers, byte[] body) {
    StringBuilder head = new StringBuilder(requestLine).append('\n');
    Map<String, List<String>> sorted = new TreeMap<>();
    headers.forEach((name, values) -> sorted.put(name.toLowerCase(Locale.ROOT), values));
    sorted.forEach(
        (name, values) ->
            values.forEach(value -> head.append(name).append(": ").append(value).append('\n')));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
