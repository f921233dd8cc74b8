package org.originstream.sandbox.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Directories below the module's target; a processor keeps no state in the system's own place. */
public final class BelowTarget implements TempDirFactory {
  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
      throws IOException {
    Path trials = Files.createDirectories(Path.of("target", "trials").toAbsolutePath());
    return Files.createTempDirectory(trials, "trial");
  }
}
