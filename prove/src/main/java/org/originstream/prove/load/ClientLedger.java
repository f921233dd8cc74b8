package org.originstream.prove.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What one client sent, and what was acknowledged to it, on disk before it goes on. A line is a
 * letter, a space and an event id: {@code S} is about to be sent, {@code A} was acknowledged,
 * {@code U} got no answer.
 */
public final class ClientLedger implements AutoCloseable {
  private final FileChannel file;

  /** What is known of one event. */
  public enum State {
    SENT,
    ACKNOWLEDGED,
    UNKNOWN
  }

  /** Opens a new ledger. */
  public ClientLedger(Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** They are about to be sent. */
  public void sent(Collection<UUID> events) throws IOException {
    write('S', events);
  }

  /** They were acknowledged. */
  public void acknowledged(Collection<UUID> events) throws IOException {
    write('A', events);
  }

  /** Nobody knows. */
  public void unknown(Collection<UUID> events) throws IOException {
    write('U', events);
  }

  private void write(char letter, Collection<UUID> events) throws IOException {
    if (events.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder(events.size() * 40);
    events.forEach(id -> lines.append(letter).append(' ').append(id).append('\n'));
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
  }

  /** The last that is known of each event of a ledger on disk. An acknowledgement is for good. */
  public static Map<UUID, State> read(Path path) throws IOException {
    Map<UUID, State> states = new LinkedHashMap<>();
    try (var lines = Files.lines(path, StandardCharsets.US_ASCII)) {
      lines.forEach(
          line ->
              states.merge(UUID.fromString(line.substring(2)), state(line), ClientLedger::later));
    }
    return states;
  }

  private static State later(State before, State now) {
    return before == State.ACKNOWLEDGED ? before : now;
  }

  private static State state(String line) {
    return switch (line.charAt(0)) {
      case 'S' -> State.SENT;
      case 'A' -> State.ACKNOWLEDGED;
      case 'U' -> State.UNKNOWN;
      default -> throw new IllegalArgumentException("no line of a client's ledger: " + line);
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
