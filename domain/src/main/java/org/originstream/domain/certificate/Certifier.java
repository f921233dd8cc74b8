package org.originstream.domain.certificate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The trader who makes out a declaration or statement on origin.
 *
 * @param role in which role
 * @param name as signed
 * @param referenceNumber the certifier's number (REX, approved or certified exporter, or the number
 *     the exporting party registered); identifies the issuer of a self-declared proof
 * @param address where the certifier is established
 * @param phone with country prefix
 * @param email for questions of the importing customs
 */
public record Certifier(
    CertifierRole role,
    @Nullable String name,
    @Nullable String referenceNumber,
    @Nullable Address address,
    @Nullable String phone,
    @Nullable String email) {
  public Certifier {
    Objects.requireNonNull(role, "role");
  }
}
