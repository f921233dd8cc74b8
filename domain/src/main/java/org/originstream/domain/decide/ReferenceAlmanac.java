package org.originstream.domain.decide;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.reference.ParticipantNode;
import org.originstream.domain.reference.Participants;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.reference.RegisteredAuthority;

/** Places and periods as one version of the reference data has them. */
record ReferenceAlmanac(ReferenceData reference) implements Almanac {
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
    return Periods.NONE;
  }

  private Participants participants() {
    return reference.participants();
  }
}
