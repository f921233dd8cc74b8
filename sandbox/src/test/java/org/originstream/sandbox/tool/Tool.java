package org.originstream.sandbox.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.originstream.sandbox.registry.RegistryKind;
import org.testcontainers.DockerClientFactory;

/** A program that some tests drive and a machine may lack. */
public enum Tool {
  CURL("curl", "curl", "apt-get install -y curl"),
  /** The program with its plugin for compose files. */
  DOCKER("docker", "docker", "apt-get install -y docker.io docker-compose-v2") {
    @Override
    public Optional<Path> program() {
      return super.program().filter(docker -> succeeds(docker.toString(), "compose", "version"));
    }
  },
  KCAT("kcat", "kcat kafkacat", "apt-get install -y kcat"),
  /** With it comes Node itself. */
  NPM("npm", "npm", "apt-get install -y nodejs npm"),
  CHROMIUM("chromium", "chromium chromium-browser google-chrome", "apt-get install -y chromium"),
  /**
   * Large, so that no test fetches it unasked: there where it was used, or where it is required.
   */
  APICURIO("apicurio", "", "./origin up --registry apicurio --once") {
    @Override
    public Optional<Path> program() {
      return RegistryKind.APICURIO.program();
    }
  },
  /** In a repository of its own, which only that profile asks. */
  CONFLUENT("confluent", "", "./mvnw -Pconfluent -pl sandbox -am test-compile") {
    @Override
    public Optional<Path> program() {
      Path fetched = Path.of("target", "confluent").toAbsolutePath();
      return Optional.of(fetched).filter(folder -> Files.exists(folder.resolve("fetched")));
    }
  },
  /** Images are large, so that they are used only where that is asked for. */
  CONTAINERS("containers", "docker", "apt-get install -y docker.io; ./mvnw -Pcontainers verify") {
    @Override
    public Optional<Path> program() {
      return Boolean.getBoolean("origin.containers")
              && DockerClientFactory.instance().isDockerAvailable()
          ? super.program()
          : Optional.empty();
    }
  };

  private final String id;
  private final String programs;
  private final String install;

  Tool(String id, String programs, String install) {
    this.id = id;
    this.programs = programs;
    this.install = install;
  }

  /** Its name, in reports and in {@code ORIGIN_REQUIRE}. */
  public String id() {
    return id;
  }

  /** The program on this machine's path, if it is there. */
  public Optional<Path> program() {
    return Arrays.stream(programs.split(" ")).flatMap(name -> onPath(name).stream()).findFirst();
  }

  /** What a report says in place of the test. */
  public String missing() {
    return "not run: %s missing (%s)".formatted(id, install);
  }

  /** Whether {@code ORIGIN_REQUIRE}, a list with commas, turns its absence into a failure. */
  public boolean isRequired() {
    return Arrays.asList(System.getenv().getOrDefault("ORIGIN_REQUIRE", "").split(","))
        .contains(id);
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<Path> onPath(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
