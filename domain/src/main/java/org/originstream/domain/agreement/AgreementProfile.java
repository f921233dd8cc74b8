package org.originstream.domain.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.BackToBackOriginal;
import org.originstream.domain.certificate.Certificate;

/**
 * Everything the rules need to know of one agreement, as data.
 *
 * @param code the agreement's code on certificates; null for the profile of papers under no
 *     agreement
 * @param name full name
 * @param version of this profile
 * @param membership between whom it is in force
 * @param paper what the paper looks like
 * @param time its periods
 * @param origin when goods originate
 * @param trade what a proof may cover
 * @param certifiers who may declare origin
 * @param legal what exchanged data is worth
 * @param verification how a verification goes
 * @param feedback what the importing side owes
 */
public record AgreementProfile(
    @Nullable String code,
    String name,
    String version,
    Membership membership,
    PaperTerms paper,
    TimeTerms time,
    OriginTerms origin,
    TradeTerms trade,
    CertifierTerms certifiers,
    LegalTerms legal,
    VerificationTerms verification,
    FeedbackTerms feedback) {
  /** What registers and pages call the profile of papers under no agreement. */
  public static final String NON_PREFERENTIAL = "NON_PREFERENTIAL";

  public AgreementProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(membership, "membership");
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(trade, "trade");
    Objects.requireNonNull(certifiers, "certifiers");
    Objects.requireNonNull(legal, "legal");
    Objects.requireNonNull(verification, "verification");
    Objects.requireNonNull(feedback, "feedback");
  }

  /** The code, or {@link #NON_PREFERENTIAL}. */
  public String registerCode() {
    return code == null ? NON_PREFERENTIAL : code;
  }

  /**
   * The last day on which the certificate is valid.
   *
   * <p>A copy keeps its original's date, and a back-to-back proof never outlives an original; both
   * are therefore bounded by what the paper says.
   *
   * @return empty if the profile has no term and the paper states none, or the term runs from a
   *     shipment whose date is not stated
   */
  public Optional<LocalDate> validUntil(Certificate certificate) {
    LocalDate stated = certificate.heading().validUntil();
    if (time.validity() == null) {
      return Optional.ofNullable(stated);
    }
    boolean copy = certificate.flags().certifiedTrueCopy() || certificate.flags().duplicate();
    Stream<LocalDate> originals =
        certificate.flags().backToBack()
            ? certificate.links().backToBackOriginals().stream()
                .map(BackToBackOriginal::validUntil)
                .flatMap(Stream::ofNullable)
            : Stream.empty();
    return time.validity()
        .value()
        .lastDay(certificate)
        .flatMap(
            term ->
                Stream.of(Stream.of(term), originals, Stream.ofNullable(copy ? stated : null))
                    .flatMap(days -> days)
                    .min(Comparator.naturalOrder()));
  }
}
