package org.originstream.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.originstream.schemas.kept.KeptTopics;

/** What doors keep on disk. */
public final class EmptyBooks {
  private EmptyBooks() {}

  /** Before a door has read anything of these topics. */
  public static KeptTopics of(Collection<String> topics) {
    return in(directory(), topics);
  }

  /** As the last door left it in this directory. */
  public static KeptTopics in(Path directory, Collection<String> topics) {
    try {
      KeptTopics kept = KeptTopics.open(directory);
      kept.belongTo(
          topics.stream()
              .collect(
                  Collectors.toMap(Function.identity(), topic -> new Uuid(1, topic.hashCode()))));
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new one, gone with the rest of what was built. */
  public static Path directory() {
    try {
      return Files.createTempDirectory(Path.of("target"), "books");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
