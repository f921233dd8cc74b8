package org.originstream.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.originstream.sandbox.port.PortProbe;
import org.originstream.sandbox.port.Ports;
import org.originstream.sandbox.registry.RegistryKind;

/**
 * What a sandbox is told.
 *
 * @param data where everything is kept
 * @param portBase first of the ports it uses; 0 takes free ones everywhere
 * @param processor whether the processor is started; without it nothing is decided
 * @param registry which schema registry serves it
 */
public record SandboxSettings(Path data, int portBase, boolean processor, RegistryKind registry) {
  /** The ports a sandbox uses when none are named. */
  public static final int PORT_BASE = 19_080;

  /** The last of ten ports is the last one there is. */
  static final int PORT_BASE_MAX = 65_526;

  public SandboxSettings {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(registry, "registry");
  }

  /** With the embedded registry. */
  public SandboxSettings(Path data, int portBase, boolean processor) {
    this(data, portBase, processor, RegistryKind.EMBEDDED);
  }

  int port(Service service) {
    return portBase == 0 ? 0 : portBase + service.offset();
  }

  /** One sentence about the ports that others hold; empty if all are free. */
  Optional<String> takenPorts() {
    if (portBase == 0) {
      return Optional.empty();
    }
    List<PortProbe.Taken> taken =
        Stream.of(Service.values())
            .map(service -> Ports.probe(port(service), service.purpose()))
            .filter(PortProbe.Taken.class::isInstance)
            .map(PortProbe.Taken.class::cast)
            .toList();
    String others = taken.size() > 1 ? "; " + (taken.size() - 1) + " more are taken" : "";
    return taken.stream().findFirst().map(first -> first.sentence() + others);
  }

  /** What listens, in the order of the ports. */
  enum Service {
    DOOR(0, "the door"),
    STATUS(1, "the status"),
    REGISTRY(2, "the schema registry"),
    BROKER(3, "the broker"),
    CONTROLLER(4, "the broker's controller"),
    FEEDBACK_JP(5, "Japan's feedback door"),
    FEEDBACK_ID(6, "Indonesia's feedback door"),
    FEEDBACK_CA(7, "Canada's feedback door"),
    FEEDBACK_CN(8, "China's feedback door"),
    FEEDBACK_AE(9, "the Emirates' feedback door");

    private final int offset;
    private final String purpose;

    Service(int offset, String purpose) {
      this.offset = offset;
      this.purpose = purpose;
    }

    /** The port counted from the first one. */
    int offset() {
      return offset;
    }

    String purpose() {
      return purpose;
    }
  }
}
