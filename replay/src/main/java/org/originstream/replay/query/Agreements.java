package org.originstream.replay.query;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Enrichment;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.CopyIssued;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.Replaced;

/** What a decided event says of its agreement: a paper the code, the enrichment the full name. */
public final class Agreements {
  private Agreements() {}

  /** A code or a name as it is compared: without regard to case and surrounding spaces. */
  public static String fold(String codeOrName) {
    return codeOrName.strip().toLowerCase(Locale.ROOT);
  }

  static boolean disjoint(Set<String> folded, Decided decided) {
    return Stream.of(codeOn(decided), nameBeside(decided.decision().enrichment()))
        .filter(Objects::nonNull)
        .noneMatch(each -> folded.contains(fold(each)));
  }

  private static @Nullable String nameBeside(@Nullable Enrichment enrichment) {
    return enrichment == null ? null : enrichment.agreementName();
  }

  private static @Nullable String codeOn(Decided decided) {
    if (!(decided.received().event() instanceof DocumentEvent event)) {
      return null;
    }
    Certificate paper =
        switch (event) {
          case Issued issued -> issued.certificate();
          case Amended amended -> amended.certificate();
          case DeclarationMade made -> made.certificate();
          case DeclarationCorrected corrected -> corrected.certificate();
          case Replaced replaced -> null;
          case Cancelled cancelled -> null;
          case CopyIssued copy -> null;
        };
    return paper == null ? null : paper.heading().agreementCode();
  }
}
