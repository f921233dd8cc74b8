package org.originstream.domain.event;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.originstream.domain.certificate.CertificateKey;

/**
 * How every event begins.
 *
 * @param eventId a time-ordered UUID (version 7), which is also the receipt's id
 * @param certificate which certificate it concerns
 * @param version which version of the certificate it makes or speaks of, from 1
 * @param senderNode the participant node that sends
 * @param senderAuthority the authority or office behind the node that speaks
 * @param senderNumber counts this sender's events on this certificate from 1 without gaps; 0 if the
 *     sender does not number
 * @param occurredAt when it happened, with the offset of the place
 * @param destination the participant node it is meant for
 */
public record EventHeader(
    UUID eventId,
    CertificateKey certificate,
    int version,
    NodeCode senderNode,
    String senderAuthority,
    long senderNumber,
    OffsetDateTime occurredAt,
    NodeCode destination) {
  public EventHeader {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(senderNode, "senderNode");
    Objects.requireNonNull(senderAuthority, "senderAuthority");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(destination, "destination");
  }
}
