package org.originstream.producer.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.UUID;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.formats.json.RecordJson;

/** What became of what was handed in. */
public sealed interface ReceiptState {
  /** Written safely, and not decided yet. */
  record Pending() implements ReceiptState {}

  /**
   * Decided.
   *
   * @param decision with verdict and findings
   */
  record Decided(Decision decision) implements ReceiptState {}

  /**
   * Could not be decoded, homed or authenticated.
   *
   * @param quarantined with the reason and the original bytes
   */
  record Strange(Quarantined quarantined) implements ReceiptState {}

  /**
   * Whether this is shown instead of {@code known}: what says more is, and the first of two that
   * say the same. A resend's duplicate never hides what became of the first, nor does a strange
   * record under a borrowed id.
   */
  default boolean saysMoreThan(ReceiptState known) {
    return weight() > known.weight();
  }

  private int weight() {
    return switch (this) {
      case Pending p -> 0;
      case Decided d ->
          switch (d.decision().verdict()) {
            case DUPLICATE, CONFLICT -> 1;
            case HELD -> 3;
            case ACCEPTED, REFUSED -> 4;
          };
      case Strange s -> 2;
    };
  }

  /** For the caller. */
  default ObjectNode toJson(UUID receiptId) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("receiptId", receiptId.toString());
    return switch (this) {
      case Pending p -> json.put("status", "pending");
      case Decided d ->
          json.put("status", d.decision().verdict().name().toLowerCase(Locale.ROOT))
              .set("decision", RecordJson.tree(d.decision()));
      case Strange s ->
          json.put("status", "quarantined")
              .put("code", s.quarantined().code())
              .put("detail", s.quarantined().message());
    };
  }
}
