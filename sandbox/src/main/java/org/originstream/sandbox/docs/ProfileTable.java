package org.originstream.sandbox.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ElementPath;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.shape.Component;
import org.originstream.domain.shape.RecordShape;

/** What every profile says under some keys, with how well it is founded. */
final class ProfileTable {
  private ProfileTable() {}

  /** One row a profile, one column a key. */
  static String markdown(List<AgreementProfile> profiles, List<String> keys) {
    StringBuilder table = new StringBuilder("| agreement |");
    keys.forEach(key -> table.append(" `").append(key).append("` |"));
    table.append("\n|---|").append("---|".repeat(keys.size())).append('\n');
    for (AgreementProfile profile : profiles) {
      table.append("| ").append(profile.registerCode()).append(" |");
      keys.forEach(
          key -> table.append(' ').append(cell(FrameworkLinks.value(profile, key))).append(" |"));
      table.append('\n');
    }
    return table.append('\n').toString();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    return value instanceof Sourced<?> sourced
        ? shown(sourced.value()) + " (" + spoken(sourced.evidence()) + ")"
        : shown(value);
  }

  private static String shown(Object value) {
    return switch (value) {
      case ElementPath path -> "`" + path.text() + "`";
      case Enum<?> symbol -> spoken(symbol);
      case Set<?> set -> set.stream().map(ProfileTable::shown).sorted().collect(joined());
      case Collection<?> list -> list.stream().map(ProfileTable::shown).collect(joined());
      case Record holder -> parts(holder);
      default -> value.toString();
    };
  }

  private static String parts(Record holder) {
    List<String> parts = new ArrayList<>();
    for (Component component : RecordShape.of(holder.getClass()).components()) {
      Object value = component.of(holder);
      if (value != null) {
        parts.add(component.name() + ": " + shown(value));
      }
    }
    return String.join("; ", parts);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String spoken(Enum<?> symbol) {
    return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
