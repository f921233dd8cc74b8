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
 */
public record ReferenceData(
    String version,
    Map<String, AgreementProfile> agreements,
    CodeLists codeLists,
    Map<String, WorkCalendar> calendars,
    Participants participants) {
  public ReferenceData {
    Objects.requireNonNull(version, "version");
    agreements = Map.copyOf(agreements);
    Objects.requireNonNull(codeLists, "codeLists");
    calendars = Map.copyOf(calendars);
    Objects.requireNonNull(participants, "participants");
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
