package org.originstream.adapter.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.originstream.adapter.channel.Delivery;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.channel.LateAnswer;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.schemas.wire.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers by putting {@code <name>.json} into a directory; only whole files are ever visible.
 *
 * <p>The country's system answers with {@code <name>.ack}, holding the file's SHA-256, or {@code
 * <name>.nack}, holding why it cannot be read. Without either the bytes are handed over, not
 * delivered.
 */
public final class DirectoryChannel implements DeliveryChannel {
  static final String SENT = ".sent";
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryChannel.class);
  private static final int WRITERS = 4;

  private final Path directory;
  private final Path sent;
  private final ExecutorService writers;

  /**
   * @param directory is created if it is missing
   */
  public DirectoryChannel(Path directory) {
    this.directory = directory;
    this.sent = directory.resolve(SENT);
    this.writers =
        Executors.newFixedThreadPool(
            WRITERS,
            Thread.ofPlatform().daemon().name("directory-" + directory + "-", 0).factory());
  }

  @Override
  public String name() {
    return "directory";
  }

  @Override
  public CompletableFuture<Outcome> attempt(Delivery delivery) {
    return CompletableFuture.supplyAsync(() -> put(delivery), writers);
  }

  @Override
  public List<LateAnswer> lateAnswers() {
    List<LateAnswer> answers = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return answers;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.{ack,nack}")) {
      for (Path file : files) {
        read(file).ifPresent(answers::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.atWarn().addKeyValue("directory", directory).setCause(e).log("cannot read the answers");
    }
    answers.sort(Comparator.comparing(LateAnswer::at));
    return answers;
  }

  @Override
  public void reported(LateAnswer answer) {
    String name = FileNames.of(answer.consignment());
    try {
      for (AnswerFile.Ending ending : AnswerFile.Ending.values()) {
        Path file = directory.resolve(name + ending.suffix());
        if (Files.exists(file)) {
          Files.move(
              file,
              directory.resolve(name + ending.suffix() + "ed"),
              StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Files.deleteIfExists(sent.resolve(name));
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("directory", directory)
          .setCause(e)
          .log("an answer is reported but its file stays; it will be reported again");
    }
  }

  @Override
  public void close() {
    writers.shutdown();
  }

  private Outcome put(Delivery delivery) {
    byte[] body = delivery.body().toArray();
    String name = FileNames.of(delivery.consignment());
    Path file = directory.resolve(name + ".json");
    try {
      Files.createDirectories(sent);
      if (!Files.exists(file)) {
        write(sent.resolve(name), new SentNote(delivery.consignment(), Sha256.hex(body)).toBytes());
        write(file, body);
      }
      return new Outcome.HandedOver(null);
    } catch (IOException e) {
      return Outcome.RetryAfter.scheduled(
          "DIRECTORY", e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private Optional<LateAnswer> read(Path file) throws IOException {
    AnswerFile answer = AnswerFile.of(file);
    Path note = sent.resolve(answer.name());
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    return SentNote.parse(Files.readAllBytes(note)).flatMap(answer::judge);
  }

  /** Writes beside the place, forces it to the disk, and only then moves it there. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }
}
