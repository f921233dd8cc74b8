package org.originstream.prove;

import org.originstream.prove.audit.ExchangeAudit;
import org.originstream.prove.audit.Isolation;
import org.originstream.prove.ground.ProvingGround;

/** The judge of a proving ground. */
final class Audits {
  private Audits() {}

  static ExchangeAudit of(ProvingGround ground, Trial trial, Isolation isolation) {
    return new ExchangeAudit(
        ground.bootstrapServers(),
        ground.nodes(),
        ground.partitions(),
        isolation,
        partition ->
            trial.tell("judged partition %d of %d".formatted(partition + 1, ground.partitions())));
  }
}
