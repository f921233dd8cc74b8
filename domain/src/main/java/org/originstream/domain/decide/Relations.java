package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.LinkPurpose;

/**
 * How a certificate hangs together with others. A case knows of another only what messages told.
 *
 * @param asked what this certificate wants of others
 * @param claims what others have of this one
 * @param ancestors the certificates whose place it takes, the nearest first, as far as is known
 * @param sighted index cards of the invoices it rests on
 */
public record Relations(
    List<AskedLink> asked,
    List<Claim> claims,
    List<CertificateKey> ancestors,
    List<CertificateKey> sighted) {
  static final Relations NONE = new Relations(List.of(), List.of(), List.of(), List.of());
  private static final int ANCESTORS_MAX = 32;

  public Relations {
    asked = List.copyOf(asked);
    claims = List.copyOf(claims);
    ancestors = List.copyOf(ancestors);
    sighted = List.copyOf(sighted);
  }

  Optional<AskedLink> asked(UUID link) {
    return asked.stream().filter(a -> a.link().equals(link)).findFirst();
  }

  boolean isSuccessor(CertificateKey from) {
    return claims.stream()
        .anyMatch(c -> c.purpose() == LinkPurpose.REPLACEMENT && c.from().equals(from));
  }

  Relations with(AskedLink link) {
    return new Relations(
        Replacing.orAdding(asked, link, link::sameThing), claims, ancestors, sighted);
  }

  /** With the links still wanted, and those that wait to be given back. */
  Relations wanting(List<AskedLink> wanted) {
    return new Relations(
        asked.stream()
            .filter(a -> a.quantity() != null || wanted.stream().anyMatch(a::sameThing))
            .toList(),
        claims,
        ancestors,
        sighted);
  }

  /** With a link answered; what has been given back is no link any more. */
  Relations answered(AskedLink link, boolean granted) {
    return link.givesBack()
        ? new Relations(
            asked.stream().filter(a -> !a.link().equals(link.link())).toList(),
            claims,
            ancestors,
            sighted)
        : with(link.answered(granted));
  }

  /** With a claim entered, or given back if it draws nothing any more. */
  Relations with(Claim claim) {
    boolean givenBack = claim.quantity() != null && claim.quantity().value().signum() == 0;
    return new Relations(
        asked,
        givenBack
            ? claims.stream().filter(c -> !claim.sameThing(c)).toList()
            : Replacing.orAdding(claims, claim, claim::sameThing),
        ancestors,
        sighted);
  }

  /** With the certificate it replaces; whose place that one takes is kept if it is known. */
  Relations succeeding(CertificateKey predecessor) {
    return ancestors.isEmpty() || !ancestors.getFirst().equals(predecessor)
        ? replacing(predecessor, List.of())
        : this;
  }

  /** With the certificate it replaces, and those that one replaces, as far as is known. */
  Relations replacing(CertificateKey predecessor, List<CertificateKey> before) {
    List<CertificateKey> line = new ArrayList<>();
    Stream.concat(Stream.of(predecessor), before.stream())
        .distinct()
        .limit(ANCESTORS_MAX)
        .forEach(line::add);
    return new Relations(asked, claims, line, sighted);
  }

  Relations sighting(List<CertificateKey> invoices) {
    return new Relations(asked, claims, ancestors, invoices);
  }
}
