package org.originstream.adapter.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.originstream.adapter.channel.Consignment;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.RecordJson;

/**
 * What a receiver without Kafka gets: one JSON object, the same bytes for the same record.
 *
 * <p>It says itself that no signature travels with it, so that nobody takes it for evidence.
 */
final class DeliveryBody {
  private DeliveryBody() {}

  static byte[] write(
      Consignment consignment, long streamNumber, OriginEvent event, Decision decision) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("recipient", consignment.recipient().code())
            .put("certificate", consignment.certificate().text())
            .put("deliveryNumber", consignment.deliveryNumber())
            .put("streamNumber", streamNumber)
            .put("idempotencyKey", consignment.idempotencyKey())
            .put("contentSha256", consignment.contentSha256());
    body.putObject("evidence").put("signature", "none yet");
    body.set("decision", RecordJson.tree(decision));
    body.set("event", RecordJson.tree(event));
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
