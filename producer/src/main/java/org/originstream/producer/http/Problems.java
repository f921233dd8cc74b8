package org.originstream.producer.http;

import java.util.List;
import org.originstream.domain.rule.Finding;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.problem.Problem;

/** The problems this door answers with. */
final class Problems {
  private Problems() {}

  static Problem keyMissing() {
    return Problem.of(
        400,
        "KEY_MISSING",
        "An Idempotency-Key is needed",
        "send a header Idempotency-Key that names this submission; the same for every resend");
  }

  static Problem keyInvalid(int charactersMax) {
    return Problem.of(
        400,
        "KEY_INVALID",
        "The Idempotency-Key cannot be used",
        "give 1 to " + charactersMax + " visible ASCII characters");
  }

  static Problem keyReused() {
    return Problem.of(
        422,
        "KEY_REUSED",
        "This Idempotency-Key was used for another event",
        "the first event under it stands; use a new key for a new event");
  }

  static Problem unreadable(EventReading.Unreadable bad) {
    int status =
        bad.problems().stream().anyMatch(p -> p.code().name().equals("BODY_TOO_LARGE")) ? 413 : 400;
    String code =
        bad.problems().size() == 1 ? bad.problems().get(0).code().name() : "EVENT_UNREADABLE";
    return new Problem(
        status,
        code,
        "The body is no event",
        bad.problemsTotal() + " problem(s); the body's digest is " + bad.sha256(),
        bad.problems());
  }

  static Problem notHere(String code, String detail) {
    return Problem.of(
        code.equals("ISSUER_MISMATCH") ? 403 : 422, code, "This door does not take it", detail);
  }

  static Problem findings(List<Finding> findings) {
    return new Problem(
        422,
        "RULES_REFUSE",
        "The exchange would refuse this event",
        "nothing was published; mend what the findings say, or send it with ?anyway=true to have"
            + " the refusal decided and recorded",
        List.of(),
        findings);
  }

  static Problem tooLarge(int bytes, int bytesMax) {
    return Problem.of(
        413,
        "EVENT_TOO_LARGE",
        "The event is too large",
        "it takes "
            + bytes
            + " bytes as Avro, "
            + bytesMax
            + " are allowed; split the consignment");
  }

  static Problem notDurable(String reason) {
    return Problem.of(
        503,
        "NOT_DURABLE",
        "The event could not be written safely",
        reason + "; send it again under the same Idempotency-Key");
  }

  static Problem receiptUnknown() {
    return Problem.of(
        404,
        "RECEIPT_UNKNOWN",
        "No such receipt here",
        "check the id, or send the event again under its Idempotency-Key");
  }

  static Problem mediaType() {
    return Problem.of(
        415,
        "MEDIA_TYPE",
        "This media type is not taken",
        "send application/json (application/x-ndjson for a batch) in UTF-8, as it is or as gzip");
  }

  static Problem tooManyLines(int linesMax) {
    return Problem.of(
        413, "BATCH_TOO_LONG", "The batch is too long", "send at most " + linesMax + " lines");
  }
}
