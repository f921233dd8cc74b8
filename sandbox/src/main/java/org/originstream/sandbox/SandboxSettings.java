package org.originstream.sandbox;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What a sandbox is told.
 *
 * @param data where everything is kept
 * @param portBase first of the ports it uses; 0 takes free ones everywhere
 * @param processor whether the processor is started; without it nothing is decided
 */
public record SandboxSettings(Path data, int portBase, boolean processor) {
  /** The ports a sandbox uses when none are named. */
  public static final int PORT_BASE = 19_080;

  public SandboxSettings {
    Objects.requireNonNull(data, "data");
  }

  int port(Service service) {
    return portBase == 0 ? 0 : portBase + service.ordinal();
  }

  /** What listens, in the order of the ports. */
  enum Service {
    DOOR("the door"),
    STATUS("the status"),
    REGISTRY("the schema registry"),
    BROKER("the broker"),
    CONTROLLER("the broker's controller"),
    FEEDBACK_JP("Japan's feedback door"),
    FEEDBACK_ID("Indonesia's feedback door"),
    FEEDBACK_CA("Canada's feedback door"),
    FEEDBACK_CN("China's feedback door"),
    FEEDBACK_AE("the Emirates' feedback door");

    private final String purpose;

    Service(String purpose) {
      this.purpose = purpose;
    }

    String purpose() {
      return purpose;
    }
  }
}
