package org.originstream.benchmarks.broker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.originstream.sandbox.cluster.LeashMain;

/** One broker in a JVM of its own, compiled as in production. */
public final class BrokerProcess implements AutoCloseable {
  /** How much heap it has. */
  public static final int HEAP_MIB = 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int JDK_THAT_WARNS = 24;

  private final Process process;
  private final String bootstrapServers;

  private BrokerProcess(Process process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts it and returns when it takes requests.
   *
   * @param data an empty directory
   * @throws IOException if it does not start; the message names its log
   */
  public static BrokerProcess start(Path data) throws IOException, InterruptedException {
    Files.createDirectories(data);
    Path log = data.resolve("broker.log");
    ProcessBuilder builder =
        new ProcessBuilder(command(data))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    builder.environment().put("CLASSPATH", classPath());
    Process process = builder.start();
    try {
      return new BrokerProcess(process, address(process, data, log));
    } catch (IOException | InterruptedException failure) {
      process.destroyForcibly();
      throw failure;
    }
  }

  private static String address(Process process, Path data, Path log)
      throws IOException, InterruptedException {
    Path address = data.resolve(BrokerChild.ADDRESS);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(address)) {
      if (!process.isAlive() || System.nanoTime() - deadline > 0) {
        throw new IOException(
            "the broker did not start within " + PATIENCE + "; its log is " + log);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return Files.readString(address);
  }

  private static List<String> command(Path data) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx" + HEAP_MIB + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8"));
    if (Runtime.version().feature() >= JDK_THAT_WARNS) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of(LeashMain.class.getName(), BrokerChild.class.getName()));
    command.add(data.toString());
    return command;
  }

  /** Surefire may hide the class path in a manifest, and says then where the real one is. */
  private static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    return real == null ? System.getProperty("java.class.path", File.pathSeparator) : real;
  }

  /** {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /**
   * Processor time of the whole process since its start, in steps of the system's clock tick.
   *
   * @throws IllegalStateException if the system does not tell, or the broker has died
   */
  public Duration cpu() {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the system does not tell the processor time of the broker's process "
                        + process.pid()
                        + (process.isAlive() ? "" : ", which has died")));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
