package org.originstream.domain.certificate;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why the goods originate.
 *
 * @param raw as printed on the paper; mapped to a canonical criterion by the agreement's profile
 * @param rvcPercent regional value content in percent, two decimals
 * @param rvcMethod how the content was calculated
 */
public record OriginCriterion(
    String raw, @Nullable BigDecimal rvcPercent, @Nullable RvcMethod rvcMethod) {
  public OriginCriterion {
    Objects.requireNonNull(raw, "raw");
    rvcPercent = Decimals.fitOptional("rvcPercent", rvcPercent, 5, 2);
  }
}
