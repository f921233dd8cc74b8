package org.originstream.domain.certificate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Customs, ministry, chamber or authorised body that issues.
 *
 * @param authorityId id in the register of participants; never contains {@code |}
 * @param name as registered
 * @param kind customs, ministry, chamber or body
 * @param accreditationNumber a chamber's accreditation, where there is one
 */
public record IssuingAuthority(
    String authorityId,
    @Nullable String name,
    @Nullable AuthorityKind kind,
    @Nullable String accreditationNumber) {
  public IssuingAuthority {
    Objects.requireNonNull(authorityId, "authorityId");
  }
}
