package org.originstream.domain.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other papers and periods that this one refers to.
 *
 * @param replaces the certificate it replaces
 * @param backToBackOriginals the originals it rests on
 * @param blanketPeriod the period it covers, for a declaration over several shipments
 */
public record Links(
    @Nullable ReplacedCertificate replaces,
    List<BackToBackOriginal> backToBackOriginals,
    @Nullable BlanketPeriod blanketPeriod) {
  /** A paper that refers to nothing else. */
  public static final Links NONE = new Links(null, List.of(), null);

  public Links {
    backToBackOriginals = List.copyOf(backToBackOriginals);
  }
}
