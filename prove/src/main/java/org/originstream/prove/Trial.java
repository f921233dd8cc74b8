package org.originstream.prove;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.originstream.prove.ground.Sabotage;

/**
 * What one proof is given.
 *
 * @param sizes how large it is
 * @param seed of all that is left to chance
 * @param sabotage what is broken on purpose
 * @param directory for its ledgers
 * @param progress hears in words what goes on
 */
public record Trial(
    Sizes sizes,
    long seed,
    Optional<Sabotage> sabotage,
    Path directory,
    Consumer<String> progress) {
  int size(String name) {
    return sizes.get(name);
  }

  void tell(String what) {
    progress.accept(what);
  }
}
