package org.originstream.domain.event;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * The issuer cancelled a certificate (function 1).
 *
 * @param header how every event begins
 * @param effectiveAt from when it no longer counts
 * @param revokedAfterUse whether the issuer knows that goods were already cleared under it
 * @param reason why it was cancelled
 */
public record Cancelled(
    EventHeader header, OffsetDateTime effectiveAt, boolean revokedAfterUse, Reason reason)
    implements DocumentEvent {
  public Cancelled {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(effectiveAt, "effectiveAt");
    Objects.requireNonNull(reason, "reason");
  }
}
