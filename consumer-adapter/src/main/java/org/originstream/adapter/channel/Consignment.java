package org.originstream.adapter.channel;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.wire.Sha256;

/**
 * What one delivery is called by everybody who speaks of it.
 *
 * @param recipient the country it goes to
 * @param certificate which certificate
 * @param deliveryNumber which delivery about it to this recipient, from 1
 * @param contentSha256 digest of the signed bytes, 64 lower-case hexadecimal digits
 * @param sender the node whose event it is, told what becomes of it
 * @param version of the certificate that the event makes or speaks of
 */
public record Consignment(
    NodeCode recipient,
    CertificateKey certificate,
    long deliveryNumber,
    String contentSha256,
    NodeCode sender,
    int version) {
  public Consignment {
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(contentSha256, "contentSha256");
    Objects.requireNonNull(sender, "sender");
  }

  /**
   * The key a receiver knows a repeat by: the same for every attempt, after any crash or redrive.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public String idempotencyKey() {
    String text =
        String.join(
            "|",
            recipient.code(),
            certificate.text(),
            Long.toString(deliveryNumber),
            contentSha256);
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
