package org.originstream.schemas.framing;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Compares what the canonical form leaves out and readers depend on: logical types, precision and
 * scale.
 */
public final class LogicalForm {
  private LogicalForm() {}

  /** True if what two schemas have in common, matched by name, also has the same logical types. */
  public static boolean same(Schema left, Schema right) {
    return same(left, right, new HashSet<>());
  }

  private static boolean same(Schema left, Schema right, Set<String> seen) {
    if (left.getType() != right.getType()) {
      // A change of type is for Avro's own rules of resolution to judge.
      return true;
    }
    if (!name(left).equals(name(right))
        || !Objects.equals(left.getObjectProp("precision"), right.getObjectProp("precision"))
        || !Objects.equals(left.getObjectProp("scale"), right.getObjectProp("scale"))) {
      return false;
    }
    return switch (left.getType()) {
      case RECORD -> !seen.add(left.getFullName()) || sameFields(left, right, seen);
      case ARRAY -> same(left.getElementType(), right.getElementType(), seen);
      case MAP -> same(left.getValueType(), right.getValueType(), seen);
      case UNION -> sameBranches(left, right, seen);
      default -> true;
    };
  }

  private static String name(Schema schema) {
    return schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
  }

  private static boolean sameFields(Schema left, Schema right, Set<String> seen) {
    return left.getFields().stream()
        .allMatch(
            field -> {
              Schema.Field twin = right.getField(field.name());
              return twin == null || same(field.schema(), twin.schema(), seen);
            });
  }

  private static boolean sameBranches(Schema left, Schema right, Set<String> seen) {
    return left.getTypes().stream()
        .allMatch(
            branch -> {
              Integer twin = right.getIndexNamed(branch.getFullName());
              return twin == null || same(branch, right.getTypes().get(twin), seen);
            });
  }
}
