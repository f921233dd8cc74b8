package org.originstream.domain.reference;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.WorkCalendar;

/**
 * One version of everything certificates are judged against; immutable.
 *
 * @param version names the content: other content, other version
 * @param agreements by register code
 * @param codeLists all code lists
 * @param calendars working days by country
 * @param participants who takes part
 * @param signals what is out of the ordinary over many certificates
 * @param measures which units convert into which
 */
public record ReferenceData(
    String version,
    Map<String, AgreementProfile> agreements,
    CodeLists codeLists,
    Map<String, WorkCalendar> calendars,
    Participants participants,
    SignalTerms signals,
    Measures measures) {
  public ReferenceData {
    Objects.requireNonNull(version, "version");
    agreements = Map.copyOf(agreements);
    Objects.requireNonNull(codeLists, "codeLists");
    calendars = Map.copyOf(calendars);
    Objects.requireNonNull(participants, "participants");
    Objects.requireNonNull(signals, "signals");
    Objects.requireNonNull(measures, "measures");
  }

  /** Without signals and measures: nothing is out of the ordinary, and no unit converts. */
  public ReferenceData(
      String version,
      Map<String, AgreementProfile> agreements,
      CodeLists codeLists,
      Map<String, WorkCalendar> calendars,
      Participants participants) {
    this(version, agreements, codeLists, calendars, participants, SignalTerms.NONE, Measures.NONE);
  }

  /**
   * The profile of an agreement.
   *
   * @param code as on the certificate; null for a paper under no agreement
   * @return empty if there is no profile for it
   */
  public Optional<AgreementProfile> agreement(@Nullable String code) {
    return Optional.ofNullable(
        agreements.get(code == null ? AgreementProfile.NON_PREFERENTIAL : code));
  }

  /** The working days of that country, if they are known. */
  public Optional<WorkCalendar> calendar(String country) {
    return Optional.ofNullable(calendars.get(country));
  }
}
