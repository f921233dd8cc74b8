package org.originstream.schemas.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.originstream.schemas.framing.LogicalForm;
import org.originstream.schemas.framing.WireSchema;

/** Which earlier versions a new one must agree with, and in which direction. */
public enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean newReadsOld;
  private final boolean oldReadsNew;
  private final boolean all;

  CompatibilityLevel(boolean newReadsOld, boolean oldReadsNew, boolean all) {
    this.newReadsOld = newReadsOld;
    this.oldReadsNew = oldReadsNew;
    this.all = all;
  }

  /** The level of this name, or empty. */
  public static Optional<CompatibilityLevel> named(String name) {
    return Stream.of(values()).filter(level -> level.name().equals(name)).findFirst();
  }

  /**
   * Where {@code schema} breaks with {@code earlier}; empty if it is compatible.
   *
   * @param earlier versions, the latest last
   */
  public List<String> breaks(Schema schema, List<WireSchema> earlier) {
    int from = all ? 0 : Math.max(0, earlier.size() - 1);
    return earlier.subList(from, earlier.size()).stream()
        .flatMap(version -> breaks(schema, version.schema()))
        .toList();
  }

  private Stream<String> breaks(Schema schema, Schema earlier) {
    if (this != NONE && !LogicalForm.same(schema, earlier)) {
      // Avro would resolve 12.50 to 0.1250 without a word.
      return Stream.of("a logical type, precision or scale changes");
    }
    return Stream.concat(
        newReadsOld ? breaks("new reading old", schema, earlier) : Stream.of(),
        oldReadsNew ? breaks("old reading new", earlier, schema) : Stream.of());
  }

  private static Stream<String> breaks(String direction, Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(found -> direction + ": " + words(found));
  }

  private static String words(Incompatibility found) {
    return found.getType() + " at " + found.getLocation() + ": " + found.getMessage();
  }
}
