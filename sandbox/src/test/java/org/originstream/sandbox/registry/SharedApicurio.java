package org.originstream.sandbox.registry;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.originstream.sandbox.Sandbox;
import org.originstream.sandbox.SandboxSettings;
import org.originstream.sandbox.journey.Journey;

/** One whole sandbox on Apicurio Registry for all tests of this JVM, its journey done. */
final class SharedApicurio {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private SharedApicurio() {}

  static Sandbox sandbox() {
    return Running.SANDBOX;
  }

  /** What the journey missed; empty if everything arrived. */
  static List<String> problems() {
    return Running.PROBLEMS;
  }

  /** The paths that the ecosystem's clients use. */
  static URI compatible() {
    return sandbox().address("registry");
  }

  /** Apicurio's own paths. */
  static URI own() {
    return compatible().resolve("/apis/registry/v3");
  }

  private static final class Running {
    private static final Sandbox SANDBOX;
    private static final List<String> PROBLEMS;

    static {
      try {
        Path trials = Files.createDirectories(Path.of("target", "trials").toAbsolutePath());
        Path data = Files.createTempDirectory(trials, "apicurio");
        SANDBOX = Sandbox.start(new SandboxSettings(data, 0, true, RegistryKind.APICURIO));
        Runtime.getRuntime().addShutdownHook(new Thread(SANDBOX::close));
        PROBLEMS = new Journey(SANDBOX, PATIENCE, sighting -> {}).travel();
      } catch (Exception failed) {
        throw new ExceptionInInitializerError(failed);
      }
    }
  }
}
