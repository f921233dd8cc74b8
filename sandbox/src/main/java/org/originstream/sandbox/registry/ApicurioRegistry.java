package org.originstream.sandbox.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.originstream.sandbox.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apicurio Registry as a child process, in memory; it is filled anew at each start, which loses
 * nothing because ids follow from the content.
 */
final class ApicurioRegistry implements Registry {
  private static final Logger LOG = LoggerFactory.getLogger(ApicurioRegistry.class);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * The child ends when its standard input does. That happens however this process ends, also when
   * it is killed, so that no registry is left behind with the port.
   */
  private static final String ENDS_WITH_US =
      """
      exec 3<&0
      "$@" </dev/null 3<&- & child=$!
      { cat <&3 >/dev/null; kill "$child" 2>/dev/null; } &
      exec 3<&-
      wait "$child"
      """;

  private final ApicurioFiles files;
  private final Path directory;
  private @Nullable Process process;

  ApicurioRegistry(ApicurioFiles files, Path directory) {
    this.files = files;
    this.directory = directory;
  }

  @Override
  public URI start(int port) throws IOException, InterruptedException {
    files.fetch(LOG::info);
    Files.createDirectories(directory);
    int listening = port == 0 ? Ports.free() : port;
    Path log = directory.resolve("apicurio.log");
    Process started =
        new ProcessBuilder(command(listening))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process = started;
    ApicurioFilling filling = new ApicurioFilling(URI.create("http://127.0.0.1:" + listening));
    if (!filling.answers(PATIENCE, started::isAlive)) {
      String how = started.isAlive() ? "no answer in " + PATIENCE.toSeconds() + " s" : "it ended";
      close();
      throw new RegistryRefusedException(
          "Apicurio Registry did not come up on port %d (%s): its own words are in %s"
              .formatted(listening, how, log));
    }
    filling.fill();
    return filling.compatible();
  }

  /** Its classes are for Java 21, so whatever runs us runs it. */
  private List<String> command(int port) {
    return List.of(
        "/bin/sh",
        "-c",
        ENDS_WITH_US,
        "apicurio",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-Dquarkus.http.host=127.0.0.1",
        "-Dquarkus.http.port=" + port,
        // It would listen on all addresses, port 9000.
        "-Dquarkus.management.enabled=false",
        "-Dquarkus.log.level=WARN",
        "-jar",
        files.jar().toString());
  }

  @Override
  public void close() {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    List<ProcessHandle> all = running.descendants().toList();
    try {
      running.getOutputStream().close();
      if (!running.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Apicurio Registry did not end in {} and is ended", GRACE);
      }
    } catch (IOException closed) {
      LOG.debug("its input was closed already", closed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Consumer<ProcessHandle> end = handle -> handle.destroyForcibly();
    all.forEach(end);
    end.accept(running.toHandle());
  }
}
