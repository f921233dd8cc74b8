package org.originstream.adapter.feedback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Objects;
import java.util.UUID;

/**
 * What a sender gets for an answer.
 *
 * @param id of the receipt and of the event
 * @param kind of the event
 * @param certificate which it concerns
 * @param bodySha256 digest of the body as received
 */
public record Receipt(UUID id, String kind, String certificate, String bodySha256) {
  public Receipt {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(bodySha256, "bodySha256");
  }

  byte[] toJson() {
    return FeedbackDesk.utf8(
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id.toString())
            .put("state", "accepted")
            .put("kind", kind)
            .put("certificate", certificate)
            .put("bodySha256", bodySha256)
            .toString());
  }
}
