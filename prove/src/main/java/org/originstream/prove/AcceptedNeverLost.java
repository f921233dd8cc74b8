package org.originstream.prove;

import java.io.IOException;
import java.util.List;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.ground.Sabotage;
import org.originstream.sandbox.cluster.MemberKind;

/** I1: brokers, processors and adapters are killed while clients publish. */
final class AcceptedNeverLost implements Invariant {
  private static final int SERIES = 1;

  @Override
  public String id() {
    return "I1";
  }

  @Override
  public String promise() {
    return "what was acknowledged is decided for good exactly once, in its sender's order, and delivered";
  }

  @Override
  public List<Sabotage> sabotages() {
    return List.of(Sabotage.ACKS_ONE);
  }

  @Override
  public Verdict prove(ProvingGround ground, Trial trial) throws IOException, InterruptedException {
    List<String> members =
        ground.names(MemberKind.BROKER, MemberKind.PROCESSOR, MemberKind.ADAPTER);
    return new UnderFaults(ground, trial, SERIES, members).prove(id());
  }
}
