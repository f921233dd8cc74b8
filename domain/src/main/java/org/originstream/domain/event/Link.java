package org.originstream.domain.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Quantity;

/**
 * One case tells another, through the log, what concerns it.
 *
 * @param header how every event begins
 * @param from the case that asks
 * @param purpose replacement or back-to-back balance
 * @param quantity how much of the original is claimed
 * @param itemNumber of which item
 * @param sighting what an index is told; null to a certificate
 */
public record Link(
    EventHeader header,
    CertificateKey from,
    LinkPurpose purpose,
    @Nullable Quantity quantity,
    @Nullable Integer itemNumber,
    @Nullable Sighting sighting)
    implements PlatformEvent {
  public Link {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(purpose, "purpose");
  }
}
