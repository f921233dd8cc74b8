package org.originstream.sandbox.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.originstream.domain.event.NodeCode;

/** A running exchange, as those see it who send through it and watch. */
public interface Exchange {
  /** Where clients find the brokers. */
  String bootstrapServers();

  /** All participants. */
  List<NodeCode> nodes();

  /** Where the exporting side hands in. */
  URI door();

  /** What the importing customs have written down, one file each; a file may not be there yet. */
  List<Path> ledgers();
}
