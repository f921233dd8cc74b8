package org.originstream.prove;

import java.io.IOException;
import java.util.List;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.ground.Sabotage;
import org.originstream.sandbox.cluster.MemberKind;

/** I2: processors are killed in the middle of their transactions. */
final class TransitionsOnce implements Invariant {
  private static final int SERIES = 2;

  @Override
  public String id() {
    return "I2";
  }

  @Override
  public String promise() {
    return "no transition is applied twice, and none is torn: history, case and what is handed on agree";
  }

  @Override
  public List<Sabotage> sabotages() {
    return List.of(Sabotage.AT_LEAST_ONCE, Sabotage.READ_UNCOMMITTED);
  }

  @Override
  public Verdict prove(ProvingGround ground, Trial trial) throws IOException, InterruptedException {
    return new UnderFaults(ground, trial, SERIES, ground.names(MemberKind.PROCESSOR)).prove(id());
  }
}
