package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a page under {@code docs/} with what the code says now. */
public final class Golden {
  private Golden() {}

  /** Fails if the page differs; writes it if told to by {@code -Dorigin.golden=write}. */
  public static void isCurrent(String page, String text) throws IOException {
    Path path = Path.of("../docs").resolve(page);
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(path, text);
    }
    assertThat(path).hasContent(text);
  }
}
