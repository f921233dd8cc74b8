package org.originstream.replay.query;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;

/**
 * What can be told of a record without reading all of it. What is empty is not known, which is
 * never a reason to pass over a record.
 */
public interface Glance {
  /** When the broker appended it to the history. */
  Instant brokerTime();

  /** From the record's key. */
  Optional<CertificateKey> certificate();

  /** From the plain text beside the value. */
  Optional<Verdict> verdict();

  /** From the schema the value is written with. */
  Optional<String> kind();

  /** The sender and the destination, from the first bytes of the value; asked last. */
  Optional<Set<NodeCode>> ends();
}
