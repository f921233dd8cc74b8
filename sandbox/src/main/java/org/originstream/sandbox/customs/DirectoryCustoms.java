package org.originstream.sandbox.customs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.wire.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A customs that fetches its certificates from a directory, and answers with files beside them. */
public final class DirectoryCustoms implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryCustoms.class);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration ROUND = Duration.ofMillis(200);

  private final Path directory;
  private final CustomsLedger ledger;
  private final Officer officer;
  private final ScheduledExecutorService rounds;

  /**
   * Starts its rounds.
   *
   * @param node whose customs they are
   * @param directory where the adapter puts certificates
   * @param ledgerFile where deliveries are entered
   * @param feedback where answers go, once it is known
   */
  public DirectoryCustoms(
      NodeCode node, Path directory, Path ledgerFile, CompletableFuture<URI> feedback)
      throws IOException {
    this.directory = directory;
    this.ledger = new CustomsLedger(ledgerFile);
    this.officer = new Officer(node, feedback);
    Files.createDirectories(directory);
    this.rounds =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("customs-" + node).factory());
    var unused =
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
      for (Path file : files) {
        fetch(file);
      }
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("directory", directory).setCause(e).log("a round was cut short");
    }
  }

  private void fetch(Path file) throws IOException {
    byte[] body = Files.readAllBytes(file);
    JsonNode delivery = MAPPER.readTree(body);
    if (ledger.enter(Deliveries.line(delivery))) {
      acknowledge(file, Sha256.hex(body));
      officer.answer(delivery);
    }
  }

  private static void acknowledge(Path file, String sha256) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\.json$", "");
    Path part = file.resolveSibling(name + ".ack.part");
    Files.writeString(part, sha256 + "\n");
    Files.move(part, file.resolveSibling(name + ".ack"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    rounds.shutdownNow();
    officer.close();
    ledger.close();
  }
}
