package org.originstream.domain.decide;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.LinkPurpose;

/**
 * What this certificate wants of another.
 *
 * @param link event id of the latest message
 * @param to the other certificate
 * @param purpose what for
 * @param quantity how much of the other it draws on, by unit; zero to give it back; null if nothing
 *     is drawn
 * @param state how far it has come
 */
public record AskedLink(
    UUID link,
    CertificateKey to,
    LinkPurpose purpose,
    @Nullable Quantity quantity,
    LinkState state) {
  public AskedLink {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(state, "state");
  }

  AskedLink answered(boolean granted) {
    return new AskedLink(
        link, to, purpose, quantity, granted ? LinkState.GRANTED : LinkState.DENIED);
  }

  /** Whether it only says that nothing is drawn any more. */
  boolean givesBack() {
    return quantity != null && quantity.value().signum() == 0;
  }

  /** Whether both ask the same thing of the same certificate, whatever the amount. */
  boolean sameThing(AskedLink other) {
    return to.equals(other.to)
        && purpose == other.purpose
        && Objects.equals(Claim.unit(quantity), Claim.unit(other.quantity));
  }
}
