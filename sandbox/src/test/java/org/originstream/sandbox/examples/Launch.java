package org.originstream.sandbox.examples;

import java.io.File;
import java.nio.file.Path;

/** What a reader has who has built everything: classes, and a Java that is new enough. */
final class Launch {
  private Launch() {}

  /** Surefire may hide the class path in a manifest, and says then where the real one is. */
  static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    return real == null ? System.getProperty("java.class.path", "") : real;
  }

  /** The programs of this machine, this Java first. */
  static String path() {
    return Path.of(System.getProperty("java.home"), "bin")
        + File.pathSeparator
        + System.getenv().getOrDefault("PATH", "");
  }
}
