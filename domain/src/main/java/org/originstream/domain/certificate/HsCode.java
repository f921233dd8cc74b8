package org.originstream.domain.certificate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code of the Harmonized System.
 *
 * @param edition year of the edition: 2002, 2007, 2012, 2017, 2022 or 2028
 * @param code six digits, without dots
 * @param nationalExtension digits that a country appends
 */
public record HsCode(String edition, String code, @Nullable String nationalExtension) {
  public HsCode {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(code, "code");
  }
}
