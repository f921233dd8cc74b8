package org.originstream.domain.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.reference.RateTerms;
import org.originstream.domain.reference.SignalTerms;
import org.originstream.domain.reference.ValueTerms;

/** Writes what is told over many certificates, from when on, and to whom. */
final class SignalTables {
  private static final String FILE =
      "../formats/src/main/resources/org/originstream/signals/signals.yaml";

  private SignalTables() {}

  static void append(StringBuilder page, SignalTerms terms) {
    page.append("\n## Signals\n\nWhat shows only over many certificates comes later, as a")
        .append(" `LinkAnswer` to both sides of the certificate concerned; it warns, and never")
        .append(" delays or refuses. A node takes part in what its entry under `participants`")
        .append(" says in `watches`: of the certificates that it issues, and of the requests that")
        .append(" its customs make. One that does not say takes part in `watches` below.\n\n")
        .append("| code | with `watches` | tells of |\n|---|---|---|\n");
    for (Signal signal : Signal.values()) {
      page.append("| ")
          .append(signal.code())
          .append(" | `")
          .append(signal.watch())
          .append("` | ")
          .append(signal.tells())
          .append(signal.isDaily() ? "; once a day" : "")
          .append(" |\n");
    }
    page.append("\nThresholds, from [signals.yaml](" + FILE + "):\n\n")
        .append("| term | value | source | evidence |\n|---|---|---|---|\n");
    RateTerms rate = terms.rate();
    if (rate != null) {
      row(page, "rate.floor", rate.floor());
      row(page, "rate.factor", rate.factor());
      row(page, "rate.daysKnown", rate.daysKnown());
    }
    ValueTerms value = terms.unitValue();
    if (value != null) {
      row(page, "unitValue.factor", value.factor());
      row(page, "unitValue.valuesKnown", value.valuesKnown());
    }
    row(page, "watches", terms.watches());
  }

  private static void row(StringBuilder page, String term, @Nullable Sourced<?> of) {
    if (of != null) {
      page.append("| `")
          .append(term)
          .append("` | ")
          .append(spoken(of.value()))
          .append(" | ")
          .append(of.source().replace("|", "\\|"))
          .append(" | ")
          .append(of.evidence().name().toLowerCase(Locale.ROOT))
          .append(" |\n");
    }
  }

  private static String spoken(Object value) {
    return value instanceof Collection<?> all
        ? all.isEmpty()
            ? "nothing"
            : all.stream().map(Object::toString).collect(Collectors.joining(", "))
        : value.toString();
  }
}
