package org.originstream.schemas.codec;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;

/**
 * A door's claim on the receipts topic: this idempotency key stands for this event. The first claim
 * of a key is the one that counts, whichever door wrote it.
 *
 * @param idempotencyKey as the caller gave it
 * @param node the caller's node
 * @param eventId of the event, which is also the receipt's id
 * @param contentSha256 digest of the event's Avro body: the same key with other content is refused
 * @param certificate which certificate the event is about
 * @param claimedAt the door's time
 */
public record ReceiptClaim(
    String idempotencyKey,
    NodeCode node,
    UUID eventId,
    String contentSha256,
    CertificateKey certificate,
    Instant claimedAt) {
  public ReceiptClaim {
    Objects.requireNonNull(idempotencyKey, "idempotencyKey");
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(claimedAt, "claimedAt");
  }
}
