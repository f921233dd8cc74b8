package org.originstream.domain.event;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;

/**
 * The other case answers a link.
 *
 * @param header how every event begins
 * @param from the case that answers
 * @param link event id of the link
 * @param granted whether the claim stands
 * @param reason why it does not
 * @param ancestors the certificates whose place the answering one takes, the nearest first
 */
public record LinkAnswer(
    EventHeader header,
    CertificateKey from,
    UUID link,
    boolean granted,
    @Nullable Reason reason,
    List<CertificateKey> ancestors)
    implements PlatformEvent {
  public LinkAnswer {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(link, "link");
    ancestors = List.copyOf(ancestors);
  }
}
