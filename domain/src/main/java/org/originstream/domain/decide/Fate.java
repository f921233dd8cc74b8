package org.originstream.domain.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.Reason;

/**
 * What has become of a paper since it was issued; a new version keeps it.
 *
 * @param successor if replaced
 * @param revokedAfterUse whether it was cancelled after goods had been cleared
 * @param endedAt from when a cancelled or replaced paper no longer counts
 * @param lateAcceptance why an expired paper is taken all the same
 * @param copies made of it
 */
public record Fate(
    @Nullable CertificateKey successor,
    boolean revokedAfterUse,
    @Nullable Instant endedAt,
    @Nullable Reason lateAcceptance,
    List<IssuedCopy> copies) {
  static final Fate NONE = new Fate(null, false, null, null, List.of());

  public Fate {
    copies = List.copyOf(copies);
  }

  /** Superseded counts from when the exchange heard of it, unless the issuer said a time before. */
  Fate superseded(CertificateKey by, Instant at) {
    return new Fate(by, revokedAfterUse, endedAt == null ? at : endedAt, lateAcceptance, copies);
  }

  Fate replaced(CertificateKey by, Instant at) {
    return new Fate(by, revokedAfterUse, at, lateAcceptance, copies);
  }

  Fate cancelled(boolean afterUse, Instant at) {
    return new Fate(successor, afterUse, at, lateAcceptance, copies);
  }

  Fate acceptedLate(Reason why) {
    return new Fate(successor, revokedAfterUse, endedAt, why, copies);
  }

  Fate copied(IssuedCopy copy) {
    List<IssuedCopy> longer = new ArrayList<>(copies);
    longer.add(copy);
    return new Fate(successor, revokedAfterUse, endedAt, lateAcceptance, longer);
  }
}
