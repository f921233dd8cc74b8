package org.originstream.domain.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Certifier;
import org.originstream.domain.certificate.CertifierRole;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.certificate.RvcMethod;

/**
 * The value content that some goods must have. An empty list means that it does not matter.
 *
 * @param percent at least
 * @param hsCodes of the goods, or how these begin
 * @param methods by which the value content was worked out
 * @param proofTypes of the proof
 * @param certifiers who made the proof out
 */
public record ValueThreshold(
    BigDecimal percent,
    List<String> hsCodes,
    List<RvcMethod> methods,
    List<ProofType> proofTypes,
    List<CertifierRole> certifiers) {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  public ValueThreshold {
    Objects.requireNonNull(percent, "percent");
    if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("a threshold is above 0 and up to 100, not " + percent);
    }
    hsCodes = Goods.codes(hsCodes);
    methods = List.copyOf(methods);
    proofTypes = List.copyOf(proofTypes);
    certifiers = List.copyOf(certifiers);
  }

  /** Whether it is meant for {@code item} of {@code paper}. */
  public boolean isFor(Certificate paper, Item item) {
    Certifier certifier = paper.issuer().certifier();
    return Goods.among(hsCodes, item.hs())
        && (methods.isEmpty()
            || (item.originCriterion() != null
                && methods.contains(item.originCriterion().rvcMethod())))
        && (proofTypes.isEmpty() || proofTypes.contains(paper.heading().proofType()))
        && (certifiers.isEmpty() || (certifier != null && certifiers.contains(certifier.role())));
  }
}
