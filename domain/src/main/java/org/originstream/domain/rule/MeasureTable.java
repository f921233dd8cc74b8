package org.originstream.domain.rule;

import java.util.Locale;
import java.util.stream.Collectors;
import org.originstream.domain.reference.Dimension;
import org.originstream.domain.reference.Measures;

/** Writes which units convert into which. */
final class MeasureTable {
  private static final String FILE =
      "../formats/src/main/resources/org/originstream/measures/units.yaml";

  private MeasureTable() {}

  static void append(StringBuilder page, Measures measures) {
    page.append("\n## Units that convert\n\nUse (Q06) may be reported in another unit than the")
        .append(" item's, if both measure the same; it is counted in the item's, exactly, and the")
        .append(" decision says by which rate. What six decimals do not hold is refused, never")
        .append(" rounded. Factors are in [units.yaml](" + FILE + ").\n\n")
        .append("| dimension | units | source | evidence |\n|---|---|---|---|\n");
    for (Dimension dimension : measures.dimensions()) {
      page.append("| ")
          .append(dimension.name().toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(
              dimension.units().stream()
                  .map(unit -> unit.code() + " " + unit.factor().toPlainString())
                  .collect(Collectors.joining(", ")))
          .append(" | ")
          .append(dimension.source().replace("|", "\\|"))
          .append(" | ")
          .append(dimension.evidence().name().toLowerCase(Locale.ROOT))
          .append(" |\n");
    }
  }
}
