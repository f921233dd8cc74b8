package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementParty;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.Deadline;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.reference.ParticipantNode;
import org.originstream.domain.reference.Participants;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.reference.RegisteredAuthority;
import org.originstream.domain.reference.SignalTerms;
import org.originstream.domain.reference.UnitRate;
import org.originstream.domain.reference.Watch;

/** Places and periods as one version of the reference data has them. */
record ReferenceAlmanac(
    ReferenceData reference, Map<String, Function<LocalDate, Handling>> handling)
    implements Almanac {
  static ReferenceAlmanac of(ReferenceData reference) {
    Map<String, Function<LocalDate, Handling>> handling = new HashMap<>();
    reference.agreements().forEach((code, profile) -> handling.put(code, Handling.of(profile)));
    return new ReferenceAlmanac(reference, handling);
  }

  @Override
  public Office customs(NodeCode node) {
    return participants()
        .node(node)
        .map(found -> new Office(found.name(), found.zone()))
        .orElse(Office.UNKNOWN);
  }

  @Override
  public Office issuer(CertificateKey key, NodeCode node) {
    Optional<RegisteredAuthority> authority =
        participants().authority(key.issuingCountry(), key.issuerId());
    Optional<ParticipantNode> sender = participants().node(node);
    return new Office(
        authority
            .map(RegisteredAuthority::name)
            .or(() -> sender.map(ParticipantNode::name))
            .orElse(null),
        authority
            .flatMap(found -> Optional.ofNullable(found.zone()))
            .or(() -> sender.flatMap(found -> Optional.ofNullable(found.zone())))
            .orElse(null));
  }

  @Override
  public Periods periods(@Nullable String agreementCode, String exportCountry) {
    return reference
        .agreement(agreementCode)
        .map(profile -> periods(profile, exportCountry))
        .orElse(Periods.NONE);
  }

  @Override
  public boolean watches(NodeCode node, Watch watch) {
    return participants()
        .node(node)
        .filter(found -> signals().watched(found.watches(), watch))
        .isPresent();
  }

  @Override
  public SignalTerms signals() {
    return reference.signals();
  }

  @Override
  public Optional<UnitRate> rate(String from, String into) {
    return reference.measures().rate(from, into);
  }

  @Override
  public Optional<Handling> handling(@Nullable String agreementCode, LocalDate issueDate) {
    return reference
        .agreement(agreementCode)
        .flatMap(profile -> Optional.ofNullable(handling.get(profile.registerCode())))
        .map(of -> of.apply(issueDate));
  }

  @Override
  public List<String> parties(@Nullable String agreementCode, LocalDate day) {
    return reference
        .agreement(agreementCode)
        .map(profile -> profile.membership().parties())
        .map(Sourced::value)
        .orElse(List.of())
        .stream()
        .filter(party -> !day.isBefore(party.inForceFrom()))
        .map(AgreementParty::country)
        .sorted()
        .toList();
  }

  private Periods periods(AgreementProfile profile, String exportCountry) {
    Sourced<Deadline> receipt = profile.verification().acknowledgement();
    return new Periods(
        profile.feedback().acknowledgement(),
        profile.feedback().use(),
        receipt == null ? null : lastDay(receipt, exportCountry),
        profile.verification().requestsPerDay());
  }

  private Sourced<Periods.LastDay> lastDay(Sourced<Deadline> term, String exportCountry) {
    return new Sourced<>(
        asked -> term.value().lastDay(asked, reference.calendar(exportCountry).orElse(null)),
        term.source(),
        term.evidence());
  }

  private Participants participants() {
    return reference.participants();
  }
}
