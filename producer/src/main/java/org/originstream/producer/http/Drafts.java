package org.originstream.producer.http;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.reference.ParticipantNode;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.HeaderCompletion;
import org.originstream.schemas.publish.DerivedId;

/** Completes what callers hand in, as a pure function of the request and the claim's time. */
final class Drafts {
  /** Stands in for a time nobody has given yet. */
  static final OffsetDateTime NO_TIME = OffsetDateTime.parse("1970-01-01T00:00:00Z");

  private static final UUID NO_ID = new UUID(0, 0);

  /** Stands in for the sender's authority; must be an identifier, or the document is refused. */
  private static final String NOBODY = "-";

  private final ReferenceData reference;

  Drafts(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * Reads a body.
   *
   * @param idempotencyKey the event's id follows from it and the sender's node
   * @param now when it was claimed; {@link #NO_TIME} before that
   */
  EventReading read(byte[] body, String idempotencyKey, OffsetDateTime now) {
    HeaderCompletion blank =
        new HeaderCompletion(NO_ID, NO_TIME, NodeCode.EXCHANGE, NOBODY, this::nodeOf);
    return switch (EventJson.completed(body, blank)) {
      case EventReading.Unreadable bad -> bad;
      case EventReading.Read read ->
          EventJson.completed(body, completion(read.event(), idempotencyKey, now));
    };
  }

  private HeaderCompletion completion(
      OriginEvent event, String idempotencyKey, OffsetDateTime now) {
    CertificateKey key = event.header().certificate();
    NodeCode sender =
        event.header().senderNode().equals(NodeCode.EXCHANGE)
            ? nodeOf(key.issuingCountry()).orElse(NodeCode.EXCHANGE)
            : event.header().senderNode();
    Function<String, Optional<NodeCode>> nodes = this::nodeOf;
    return new HeaderCompletion(
        DerivedId.of("submission", sender.code(), idempotencyKey),
        now,
        sender,
        key.issuerId(),
        nodes);
  }

  private Optional<NodeCode> nodeOf(String country) {
    return reference.participants().nodes().values().stream()
        .filter(node -> node.countries().contains(country))
        .map(ParticipantNode::code)
        .sorted()
        .findFirst();
  }
}
