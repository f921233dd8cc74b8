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

  /** True if two schemas with the same canonical form also have the same logical types. */
  public static boolean same(Schema left, Schema right) {
    return same(left, right, new HashSet<>());
  }

  private static boolean same(Schema left, Schema right, Set<String> seen) {
    if (left.getType() != right.getType()
        || !Objects.equals(
            left.getLogicalType() == null ? null : left.getLogicalType().getName(),
            right.getLogicalType() == null ? null : right.getLogicalType().getName())
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

  private static boolean sameFields(Schema left, Schema right, Set<String> seen) {
    int count = left.getFields().size();
    boolean same = count == right.getFields().size();
    for (int i = 0; same && i < count; i++) {
      same = same(left.getFields().get(i).schema(), right.getFields().get(i).schema(), seen);
    }
    return same;
  }

  private static boolean sameBranches(Schema left, Schema right, Set<String> seen) {
    int count = left.getTypes().size();
    boolean same = count == right.getTypes().size();
    for (int i = 0; same && i < count; i++) {
      same = same(left.getTypes().get(i), right.getTypes().get(i), seen);
    }
    return same;
  }
}
