package org.originstream.formats.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.UUID;

/**
 * What a sender holds once all in-sync replicas have its event; it is not decided yet.
 *
 * @param receiptId of the receipt and of the event
 * @param kind of the event
 * @param certificate which it concerns, as text
 * @param contentSha256 digest of the event's Avro body, 64 lower-case hexadecimal digits
 */
public record Receipt(UUID receiptId, String kind, String certificate, String contentSha256) {
  public Receipt {
    Objects.requireNonNull(receiptId, "receiptId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(contentSha256, "contentSha256");
  }

  /** Where the door that gave it can be asked for it. */
  public String path() {
    return "/v1/receipts/" + receiptId;
  }

  /** The body of the answer. */
  public ObjectNode toJson() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("receiptId", receiptId.toString())
            .put("status", "pending")
            .put("kind", kind)
            .put("certificate", certificate)
            .put("contentSha256", contentSha256);
    json.putObject("links").put("receipt", path());
    return json;
  }
}
