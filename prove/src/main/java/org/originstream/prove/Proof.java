package org.originstream.prove;

import java.util.Optional;
import org.originstream.prove.ground.Sabotage;

/**
 * One proof that was asked for.
 *
 * @param invariant of which promise
 * @param sabotage what is broken on purpose
 * @param mustFail whether the proof is of the judge: it must find the sabotage out
 */
record Proof(Invariant invariant, Optional<Sabotage> sabotage, boolean mustFail) {}
