package org.originstream.domain.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.CanonicalCriterion;
import org.originstream.domain.agreement.CriterionMapping;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Transport;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.reference.CodeLists;
import org.originstream.domain.reference.Lookup;
import org.originstream.domain.reference.ReferenceData;

/**
 * What the rules look at.
 *
 * @param certificate the paper
 * @param header of the event that brings it
 * @param reference what it is judged against
 * @param today the day of the examination, in UTC
 * @param profile of the certificate's agreement; null if there is none
 */
public record Examination(
    Certificate certificate,
    EventHeader header,
    ReferenceData reference,
    LocalDate today,
    @Nullable AgreementProfile profile) {
  public Examination {
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(today, "today");
  }

  static Examination of(
      Certificate certificate, EventHeader header, ReferenceData reference, LocalDate today) {
    Heading heading = certificate.heading();
    // A paper that claims a preference and names no agreement is not judged as non-preferential.
    boolean unnamed = heading.preferential() && heading.agreementCode() == null;
    return new Examination(
        certificate,
        header,
        reference,
        today,
        unnamed ? null : reference.agreement(heading.agreementCode()).orElse(null));
  }

  Heading heading() {
    return certificate.heading();
  }

  CodeLists codeLists() {
    return reference.codeLists();
  }

  Optional<LocalDate> departureDate() {
    return Optional.ofNullable(certificate.transport()).map(Transport::departureDate);
  }

  /** Calls {@code visitor} with every item and its pointer. */
  void forEachItem(BiConsumer<Item, String> visitor) {
    List<Item> items = certificate.items();
    for (int i = 0; i < items.size(); i++) {
      visitor.accept(items.get(i), "/certificate/items/" + i);
    }
  }

  /** How the item's printed criterion reads under the agreement, if it can be told. */
  Optional<CriterionMapping> mapping(Item item) {
    return profile == null || item.originCriterion() == null
        ? Optional.empty()
        : profile.origin().mapping(item.originCriterion().raw());
  }

  boolean hasCriterion(Item item, CanonicalCriterion criterion) {
    return mapping(item).filter(mapping -> mapping.canonical() == criterion).isPresent();
  }

  /** Whether the code stands for a country; what other rules say about a country supposes it. */
  boolean isCountry(String code) {
    return CodeLists.EUROPEAN_UNION.equals(code)
        || codeLists().countries().lookup(code, heading().issueDate()) == Lookup.KNOWN;
  }

  /** Whether goods cross a border at all; what other rules say about the two ends supposes it. */
  boolean crossesBorder() {
    return !heading().exportCountry().equals(heading().importCountry());
  }
}
