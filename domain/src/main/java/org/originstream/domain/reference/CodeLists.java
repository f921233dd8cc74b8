package org.originstream.domain.reference;

import java.time.LocalDate;
import java.util.Map;

/**
 * All code lists by name. A list that was not loaded is an empty, incomplete one, so that a missing
 * file leads to "not evaluated" and never to a pass or a refusal.
 *
 * @param lists by name
 */
public record CodeLists(Map<String, CodeList> lists) {
  public static final String EUROPEAN_UNION = "EU";

  public CodeLists {
    lists = Map.copyOf(lists);
  }

  /** The list of that name. */
  public CodeList list(String name) {
    CodeList list = lists.get(name);
    return list == null ? CodeList.missing(name) : list;
  }

  /** ISO 3166-1 alpha-2; members of the European Union are in the group {@code EU}. */
  public CodeList countries() {
    return list("countries");
  }

  /** ISO 4217. */
  public CodeList currencies() {
    return list("currencies");
  }

  /** UN/ECE Recommendation 20; units of quantity are in the group {@code QUANTITY}. */
  public CodeList units() {
    return list("units");
  }

  /** UN/ECE Recommendation 21. */
  public CodeList packageKinds() {
    return list("package-kinds");
  }

  /** UN/LOCODE, five characters without a space. */
  public CodeList locations() {
    return list("locations");
  }

  /** Reasons for cancelling, replacing, refusing and verifying. */
  public CodeList reasons() {
    return list("reasons");
  }

  /** Chapters of the Harmonized System, two digits. */
  public CodeList hsChapters() {
    return list("hs-chapters");
  }

  /**
   * Headings of one edition of the Harmonized System, four digits.
   *
   * @param edition year of the edition
   */
  public CodeList hsHeadings(String edition) {
    return list("hs-headings-" + edition);
  }

  /** Whether {@code country} is a member of the European Union on {@code day}. */
  public boolean isUnionMember(String country, LocalDate day) {
    return countries()
        .entry(country)
        .filter(entry -> EUROPEAN_UNION.equals(entry.group()) && entry.isActiveOn(day))
        .isPresent();
  }
}
