package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ConfidentialityTerms;
import org.originstream.domain.agreement.ElementPath;
import org.originstream.domain.agreement.LegalTerms;
import org.originstream.domain.agreement.LookUpKey;
import org.originstream.domain.agreement.LookUpTerms;
import org.originstream.domain.agreement.PresentationTerms;
import org.originstream.domain.agreement.Reader;
import org.originstream.domain.agreement.Sourced;

/**
 * What whoever holds the data of a paper may and must do with it, by the law of its agreement.
 *
 * @param presentation whether the paper is shown beside it
 * @param wholeTo who sees the whole without further permission; nobody is named where nothing is
 *     known
 * @param lookUpAsks what who looks it up has to know; empty if it cannot be looked up
 * @param lookUpReveals the elements shown to who knows it, as paths below the certificate
 * @param keptUntil last day on which it is kept at least; null if nothing firm is known
 */
public record Handling(
    Presentation presentation,
    List<Reader> wholeTo,
    List<LookUpKey> lookUpAsks,
    List<String> lookUpReveals,
    @Nullable LocalDate keptUntil) {
  public Handling {
    Objects.requireNonNull(presentation, "presentation");
    wholeTo = List.copyOf(wholeTo);
    lookUpAsks = List.copyOf(lookUpAsks);
    lookUpReveals = List.copyOf(lookUpReveals);
  }

  /** By the terms of a profile. The same for all of its papers, but for the day. */
  static Function<LocalDate, Handling> of(AgreementProfile profile) {
    LegalTerms legal = profile.legal();
    Sourced<LookUpTerms> lookUp = legal.lookUp();
    Presentation presentation = presentation(legal.presentation());
    List<Reader> wholeTo = wholeTo(legal.confidentiality());
    List<LookUpKey> asks =
        lookUp == null ? List.of() : lookUp.value().asks().stream().sorted().toList();
    List<String> reveals =
        lookUp == null
            ? List.of()
            : lookUp.value().reveals().stream().map(ElementPath::text).toList();
    return issueDate ->
        new Handling(
            presentation,
            wholeTo,
            asks,
            reveals,
            keptUntil(profile.time().retentionYears(), issueDate));
  }

  /** Nobody leaves the paper at home on the strength of a guess. */
  private static Presentation presentation(@Nullable Sourced<PresentationTerms> term) {
    if (term == null || !term.evidence().mayRefuse()) {
      return Presentation.UNKNOWN;
    }
    if (!term.value().waivedIfExchanged()) {
      return Presentation.REQUIRED;
    }
    return term.value().mayBeAskedFor() ? Presentation.ON_REQUEST : Presentation.WAIVED;
  }

  /** A guess that keeps something confidential harms nobody, so its evidence does not matter. */
  private static List<Reader> wholeTo(@Nullable Sourced<ConfidentialityTerms> term) {
    return term == null
        ? List.of()
        : Arrays.stream(Reader.values()).filter(term.value()::showsWholeTo).toList();
  }

  private static @Nullable LocalDate keptUntil(
      @Nullable Sourced<Integer> years, LocalDate issueDate) {
    return years == null || !years.evidence().mayRefuse()
        ? null
        : issueDate.plusYears(years.value());
  }
}
