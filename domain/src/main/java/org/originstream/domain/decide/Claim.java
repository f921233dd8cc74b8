package org.originstream.domain.decide;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.LinkPurpose;

/**
 * What another certificate has of this one.
 *
 * @param link event id of the message that brought it
 * @param from the other certificate
 * @param purpose what for
 * @param quantity how much it draws; null if nothing is drawn
 */
public record Claim(
    UUID link, CertificateKey from, LinkPurpose purpose, @Nullable Quantity quantity) {
  public Claim {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(purpose, "purpose");
  }

  /** A later claim of the same certificate for the same thing takes the place of an earlier one. */
  boolean sameThing(Claim other) {
    return from.equals(other.from)
        && purpose == other.purpose
        && Objects.equals(unit(quantity), unit(other.quantity));
  }

  static @Nullable String unit(@Nullable Quantity quantity) {
    return quantity == null ? null : quantity.unit();
  }
}
