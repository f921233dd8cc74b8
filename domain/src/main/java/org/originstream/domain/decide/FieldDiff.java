package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** Which elements two versions of a paper say differently. */
final class FieldDiff {
  /** Every new version says another version number, which is no news. */
  private static final String VERSION = "/certificate/heading/version";

  private final List<FieldChange> first = new ArrayList<>();
  private int total;

  private FieldDiff() {}

  static FieldDiff of(Certificate before, Certificate after) {
    FieldDiff diff = new FieldDiff();
    diff.value("/certificate", before, after);
    return diff;
  }

  /** The first changes, in the order of the paper. */
  List<FieldChange> first() {
    return List.copyOf(first);
  }

  /** How many there are in all. */
  int total() {
    return total;
  }

  private void value(String path, @Nullable Object before, @Nullable Object after) {
    if (same(before, after)) {
      return;
    }
    Object present = before == null ? after : before;
    if (present instanceof Record) {
      record(path, present.getClass(), before, after);
    } else if (present instanceof List<?>) {
      list(path, elements(before), elements(after));
    } else {
      changed(path, before, after);
    }
  }

  private void record(String path, Class<?> type, @Nullable Object before, @Nullable Object after) {
    for (Component component : RecordShape.of(type).components()) {
      value(
          path + "/" + component.name(),
          before == null ? null : component.of(before),
          after == null ? null : component.of(after));
    }
  }

  private void list(String path, List<?> before, List<?> after) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      value(
          path + "/" + i,
          i < before.size() ? before.get(i) : null,
          i < after.size() ? after.get(i) : null);
    }
  }

  private void changed(String path, @Nullable Object before, @Nullable Object after) {
    if (path.equals(VERSION)) {
      return;
    }
    total++;
    if (first.size() < CaseLimits.CHANGES_MAX) {
      first.add(new FieldChange(path, text(before), text(after)));
    }
  }

  private static List<?> elements(@Nullable Object list) {
    return list instanceof List<?> elements ? elements : List.of();
  }

  /** 10.0 and 10.00 are the same amount. */
  private static boolean same(@Nullable Object before, @Nullable Object after) {
    if (before == null || after == null) {
      return before == after;
    }
    return (before instanceof BigDecimal one && after instanceof BigDecimal other)
        ? one.compareTo(other) == 0
        : before.equals(after);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text =
        value instanceof BigDecimal amount
            ? amount.stripTrailingZeros().toPlainString()
            : value.toString();
    return text.length() <= CaseLimits.CHANGE_CHARACTERS_MAX
        ? text
        : text.substring(0, CaseLimits.CHANGE_CHARACTERS_MAX - 1) + "…";
  }
}
