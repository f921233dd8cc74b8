package org.originstream.domain.event;

import java.util.Objects;

/**
 * From here on a partition judges by this version of the reference data.
 *
 * @param header how every event begins
 * @param referenceVersion which version
 * @param manifestSha256 digest of its manifest
 */
public record ReferenceAdopted(EventHeader header, String referenceVersion, String manifestSha256)
    implements PlatformEvent {
  public ReferenceAdopted {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(referenceVersion, "referenceVersion");
    Objects.requireNonNull(manifestSha256, "manifestSha256");
  }
}
