package org.originstream.sandbox.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A program that some tests drive and a machine may lack. */
public enum Tool {
  CURL("curl", "curl", "curl"),
  KCAT("kcat", "kcat kafkacat", "kcat"),
  CHROMIUM("chromium", "chromium chromium-browser google-chrome", "chromium");

  private final String id;
  private final String programs;
  private final String debianPackage;

  Tool(String id, String programs, String debianPackage) {
    this.id = id;
    this.programs = programs;
    this.debianPackage = debianPackage;
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
    return "not run: %s missing (apt-get install -y %s)".formatted(id, debianPackage);
  }

  /** Whether {@code ORIGIN_REQUIRE}, a list with commas, turns its absence into a failure. */
  public boolean isRequired() {
    return Arrays.asList(System.getenv().getOrDefault("ORIGIN_REQUIRE", "").split(","))
        .contains(id);
  }

  private static Optional<Path> onPath(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
