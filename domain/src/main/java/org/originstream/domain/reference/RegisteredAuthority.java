package org.originstream.domain.reference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.AuthorityKind;

/**
 * An issuing authority as registered by its country.
 *
 * @param id unique in its country
 * @param country ISO 3166-1 alpha-2
 * @param name as registered
 * @param kind customs, ministry, chamber or body
 * @param agreements register codes of the agreements it issues under
 * @param activeFrom first day it may issue
 * @param activeUntil last day; null if open
 * @param notifiedOn when its registration was notified to the other parties; null if not recorded
 * @param numberPattern regular expression its certificate numbers match; null if none is registered
 * @param lookUpSite page where its certificates can be looked up, an https address; null if none
 * @param checkCodePattern regular expression the check codes on its papers match; null if it prints
 *     none
 * @param officers ids of certifying officers on the specimen list; empty if none was registered
 * @param seals ids of seals on the specimen list; empty if none was registered
 * @param zone where its day begins and ends; null if it is that of its country's node
 */
public record RegisteredAuthority(
    String id,
    String country,
    String name,
    AuthorityKind kind,
    List<String> agreements,
    LocalDate activeFrom,
    @Nullable LocalDate activeUntil,
    @Nullable LocalDate notifiedOn,
    @Nullable Pattern numberPattern,
    @Nullable String lookUpSite,
    @Nullable Pattern checkCodePattern,
    List<String> officers,
    List<String> seals,
    @Nullable ZoneId zone) {
  public RegisteredAuthority {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    agreements = List.copyOf(agreements);
    Objects.requireNonNull(activeFrom, "activeFrom");
    if (lookUpSite != null && !lookUpSite.startsWith("https://")) {
      throw new IllegalArgumentException("a look-up site is an https address, not " + lookUpSite);
    }
    officers = List.copyOf(officers);
    seals = List.copyOf(seals);
  }

  /** Whether it may issue on {@code day}. */
  public boolean isActiveOn(LocalDate day) {
    return !day.isBefore(activeFrom) && (activeUntil == null || !day.isAfter(activeUntil));
  }
}
