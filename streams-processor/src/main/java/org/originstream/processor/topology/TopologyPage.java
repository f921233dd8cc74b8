package org.originstream.processor.topology;

import org.originstream.domain.decide.Grounds;

/** Writes the topology for readers; {@code docs/topology.txt} is this text. */
public final class TopologyPage {
  /** Names and edges are the same whatever the number of partitions. */
  private static final int PARTITIONS = 1;

  private TopologyPage() {}

  /** Every source, step, store and sink by name, as Kafka Streams describes them. */
  public static String text() {
    return new CertificateTopology(new ShippedWire(), new NoShelf(), PARTITIONS)
        .build()
        .describe()
        .toString();
  }

  /** A description decides nothing, so nothing is ever taken from its shelf. */
  private record NoShelf() implements GroundsShelf {
    @Override
    public Grounds builtIn() {
      throw new IllegalStateException("a topology that is only described was run");
    }

    @Override
    public Grounds of(String referenceVersion) {
      return builtIn();
    }
  }
}
