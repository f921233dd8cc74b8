package org.originstream.sandbox.customs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one customs has received, forced to the disk before it answers. */
public final class CustomsLedger implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final FileChannel file;
  private final Set<String> keys = new HashSet<>();

  /**
   * One line of the ledger.
   *
   * @param idempotencyKey of the delivery
   * @param certificate its key as text
   * @param kind of the event
   * @param contentSha256 digest of the signed bytes, as the delivery gives it
   */
  public record Line(
      String idempotencyKey, String certificate, String kind, String contentSha256) {}

  /** Opens the ledger, and remembers what it holds already. */
  public CustomsLedger(Path path) throws IOException {
    if (Files.exists(path)) {
      read(path).forEach(line -> keys.add(line.idempotencyKey()));
    }
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** Writes a line and forces it to the disk; false if this delivery is in the ledger already. */
  public synchronized boolean enter(Line line) throws IOException {
    if (!keys.add(line.idempotencyKey())) {
      return false;
    }
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("idempotencyKey", line.idempotencyKey())
            .put("certificate", line.certificate())
            .put("kind", line.kind())
            .put("contentSha256", line.contentSha256());
    ByteBuffer bytes = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(true);
    return true;
  }

  /** All lines of a ledger on disk. */
  public static List<Line> read(Path path) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(path)) {
      lines.add(line(text));
    }
    return lines;
  }

  private static Line line(String text) throws JsonProcessingException {
    JsonNode json = MAPPER.readTree(text);
    return new Line(
        json.path("idempotencyKey").asText(),
        json.path("certificate").asText(),
        json.path("kind").asText(),
        json.path("contentSha256").asText());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
