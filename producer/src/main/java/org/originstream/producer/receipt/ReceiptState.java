package org.originstream.producer.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.UUID;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.decide.Verdict;
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

  /** Whether nothing can come after it. */
  default boolean isFinal() {
    return switch (this) {
      case Pending p -> false;
      case Decided d ->
          d.decision().verdict() == Verdict.ACCEPTED || d.decision().verdict() == Verdict.REFUSED;
      case Strange s -> true;
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
