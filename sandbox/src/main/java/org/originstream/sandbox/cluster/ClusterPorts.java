package org.originstream.sandbox.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.originstream.sandbox.port.PortProbe;
import org.originstream.sandbox.port.Ports;

/**
 * The ports of a cluster, by what listens on them; they stay the same however often a member starts
 * again. The first ten are those of the sandbox in one process.
 */
final class ClusterPorts {
  /** In the order of the ports. More doors, processors and countries follow behind. */
  private static final List<String> FIRST =
      List.of(
          "door-1",
          "processor-1",
          "registry",
          "broker-1",
          "controller-1",
          "adapter-jp",
          "adapter-id",
          "adapter-ca",
          "adapter-cn",
          "adapter-ae",
          "processor-2",
          "broker-2",
          "controller-2",
          "broker-3",
          "controller-3");

  private final int base;
  private final Map<String, Integer> taken = new HashMap<>();
  private int next = FIRST.size();

  /**
   * Begins to hand out ports.
   *
   * @param base the first; 0 takes free ones everywhere
   */
  ClusterPorts(int base) {
    this.base = base;
  }

  /** The port of {@code name}, always the same. */
  int of(String name) {
    return taken.computeIfAbsent(name, this::choose);
  }

  private int choose(String name) {
    if (base == 0) {
      return Ports.free();
    }
    int at = FIRST.indexOf(name);
    return base + (at >= 0 ? at : next++);
  }

  /** One sentence for each handed-out port that cannot be had. */
  List<String> refusals() {
    return taken.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(port -> Ports.probe(port.getValue(), port.getKey()))
        .filter(PortProbe.Taken.class::isInstance)
        .map(probe -> ((PortProbe.Taken) probe).sentence())
        .toList();
  }
}
