package org.originstream.sandbox.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Which registry serves a platform. */
public enum RegistryKind {
  /** Ours, in this process. */
  EMBEDDED,
  /** Apicurio Registry, as a process of its own. */
  APICURIO;

  /**
   * Fetches what it needs, once for a checkout; returns at once if it is there.
   *
   * @param said a line at a time, while something is fetched
   * @throws RegistryRefusedException with one sentence if it cannot be had
   */
  public void prepare(Consumer<String> said) throws IOException, InterruptedException {
    if (this == APICURIO) {
      ApicurioFiles.ofThisCheckout().fetch(said);
    }
  }

  /** The program that was fetched for it, if it needs one and has it. */
  public Optional<Path> program() {
    return this == APICURIO
        ? Optional.of(ApicurioFiles.ofThisCheckout().jar()).filter(Files::exists)
        : Optional.empty();
  }

  /**
   * One that is not started yet.
   *
   * @param directory where it may write, its log for one
   */
  public Registry open(Path directory) {
    return switch (this) {
      case EMBEDDED -> new EmbeddedRegistry();
      case APICURIO -> new ApicurioRegistry(ApicurioFiles.ofThisCheckout(), directory);
    };
  }
}
