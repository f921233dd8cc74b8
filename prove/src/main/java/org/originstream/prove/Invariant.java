package org.originstream.prove;

import java.io.IOException;
import java.util.List;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.ground.Sabotage;

/** One promise of the exchange, and the trial that it must stand. */
public interface Invariant {
  /** Stable, such as {@code I1}. */
  String id();

  /** The promise, in one sentence. */
  String promise();

  /** What breaks it; each must make the trial fail. */
  List<Sabotage> sabotages();

  /**
   * Makes the trial.
   *
   * @throws IOException if a ledger cannot be written or a process not be started
   * @throws IllegalStateException if the trial itself cannot go on, which proves nothing
   */
  Verdict prove(ProvingGround ground, Trial trial) throws IOException, InterruptedException;
}
