package org.originstream.domain.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.HsCode;

/** Goods named by codes of the Harmonized System, or by how these begin. */
final class Goods {
  private Goods() {}

  /** Whether {@code hs} is among {@code codes}; an empty list means all goods. */
  static boolean among(List<String> codes, @Nullable HsCode hs) {
    return codes.isEmpty() || (hs != null && codes.stream().anyMatch(hs.code()::startsWith));
  }

  /** The same codes, each of two to six digits. */
  static List<String> codes(List<String> codes) {
    for (String code : codes) {
      if (!code.matches("[0-9]{2,6}")) {
        throw new IllegalArgumentException("goods are named by two to six digits, not " + code);
      }
    }
    return List.copyOf(codes);
  }
}
