package org.originstream.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.originstream.prove.ground.ProvingGround;
import org.originstream.prove.ground.Sabotage;

/**
 * Makes several proofs, one after the other: the sound ones on one ground, each broken one on its
 * own.
 */
final class Session {
  private final Profile profile;
  private final long seed;
  private final Path directory;
  private final Consumer<String> progress;

  Session(Profile profile, long seed, Path directory, Consumer<String> progress) {
    this.profile = profile;
    this.seed = seed;
    this.directory = directory;
    this.progress = progress;
  }

  List<Outcome> run(List<Proof> proofs, Consumer<Outcome> each)
      throws IOException, InterruptedException {
    Directories.delete(directory);
    List<Outcome> outcomes = new ArrayList<>();
    // Those that make few events come first: what one leaves behind, all that follow judge again.
    List<Proof> sound =
        proofs.stream()
            .filter(p -> p.sabotage().isEmpty())
            .sorted(Comparator.comparingInt(this::events))
            .toList();
    if (!sound.isEmpty()) {
      runOn("sound", Optional.empty(), sound, each, outcomes);
    }
    for (Proof proof : proofs) {
      if (proof.sabotage().isPresent()) {
        String name = proof.invariant().id() + "-" + proof.sabotage().get().text();
        runOn(name, proof.sabotage(), List.of(proof), each, outcomes);
      }
    }
    return outcomes;
  }

  private int events(Proof proof) {
    return Sizes.of(profile, proof.invariant().id()).named().getOrDefault("events", 0);
  }

  private void runOn(
      String name,
      Optional<Sabotage> sabotage,
      List<Proof> proofs,
      Consumer<Outcome> each,
      List<Outcome> outcomes)
      throws IOException, InterruptedException {
    Path data = directory.resolve(name);
    progress.accept("starting brokers, doors, processors and adapters: " + name);
    try (ProvingGround ground = ProvingGround.open(data, sabotage, state -> {})) {
      for (Proof proof : proofs) {
        progress.accept(proof.invariant().id() + ": " + proof.invariant().promise());
        Outcome outcome = prove(ground, proof, data);
        outcomes.add(outcome);
        each.accept(outcome);
      }
    }
  }

  private Outcome prove(ProvingGround ground, Proof proof, Path data)
      throws IOException, InterruptedException {
    Invariant invariant = proof.invariant();
    long start = System.nanoTime();
    Trial trial =
        new Trial(
            Sizes.of(profile, invariant.id()),
            seed,
            proof.sabotage(),
            data.resolve("trials").resolve(invariant.id()),
            progress);
    Verdict verdict = invariant.prove(ground, trial);
    return new Outcome(proof, verdict, Duration.ofNanos(System.nanoTime() - start));
  }
}
