package org.originstream.formats.problem;

import java.util.List;
import org.originstream.domain.rule.Finding;
import org.originstream.formats.json.EventReading;

/**
 * The problems that doors answer with. Every code is told in docs/door.md, with what to do about
 * it.
 */
public final class DoorProblems {
  private DoorProblems() {}

  /** Nobody can send again safely without a key. */
  public static Problem keyMissing() {
    return Problem.of(
        400,
        "KEY_MISSING",
        "An Idempotency-Key is needed",
        "send a header Idempotency-Key that names this submission; the same for every resend");
  }

  /** The key is empty, too long or not plain. */
  public static Problem keyInvalid(int charactersMax) {
    return Problem.of(
        400,
        "KEY_INVALID",
        "The Idempotency-Key cannot be used",
        "give 1 to " + charactersMax + " visible ASCII characters");
  }

  /** One key, one event. */
  public static Problem keyReused() {
    return Problem.of(
        422,
        "KEY_REUSED",
        "This Idempotency-Key was used for another event",
        "the first event under it stands; use a new key for a new event");
  }

  /** The body is no event; every reason with its place. */
  public static Problem unreadable(EventReading.Unreadable bad) {
    int status =
        bad.problems().stream().anyMatch(p -> p.code().name().equals("BODY_TOO_LARGE")) ? 413 : 400;
    String code =
        bad.problems().size() == 1 ? bad.problems().get(0).code().name() : "EVENT_UNREADABLE";
    return new Problem(
        status,
        code,
        "The body is no event",
        mendAll(bad.problems().size(), bad.problemsTotal()),
        bad.problems());
  }

  private static String mendAll(int shown, long total) {
    if (total == 1) {
      return "mend what the finding says";
    }
    String all = "mend what the " + total + " findings say";
    return shown < total ? all + "; the first " + shown + " are listed" : all;
  }

  /** Another door takes it, or none. */
  public static Problem notHere(String code, String detail) {
    return Problem.of(
        code.equals("ISSUER_MISMATCH") || code.equals("SENDER_NOT_HERE") ? 403 : 422,
        code,
        "This door does not take it",
        detail);
  }

  /** The rules would refuse it. */
  public static Problem findings(List<Finding> findings) {
    return new Problem(
        422,
        "RULES_REFUSE",
        "The exchange would refuse this event",
        "nothing was published; mend what the findings say, or send it with ?anyway=true to have"
            + " the refusal decided and recorded",
        List.of(),
        findings);
  }

  /** It is larger than the exchange takes. */
  public static Problem tooLarge(int bytes, int bytesMax) {
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

  /** It may be written or not; the same again is safe. */
  public static Problem notDurable(String reason) {
    return Problem.of(
        503,
        "NOT_DURABLE",
        "The event could not be written safely",
        reason + "; send it again under the same Idempotency-Key");
  }

  /** This door knows no such receipt. */
  public static Problem receiptUnknown() {
    return Problem.of(
        404,
        "RECEIPT_UNKNOWN",
        "No such receipt here",
        "check the id, or send the event again under its Idempotency-Key");
  }

  /** Neither JSON nor NDJSON in UTF-8. */
  public static Problem mediaType() {
    return Problem.of(
        415,
        "MEDIA_TYPE",
        "This media type is not taken",
        "send application/json (application/x-ndjson for a batch) in UTF-8, as it is or as gzip");
  }

  /** A batch has its limit. */
  public static Problem tooManyLines(int linesMax) {
    return Problem.of(
        413, "BATCH_TOO_LONG", "The batch is too long", "send at most " + linesMax + " lines");
  }

  /**
   * What the server refused before any route of ours saw it.
   *
   * @param status as the server has it; taken as the nearest of 400 to 599
   * @param reasons the server's own words, shown only where they are the caller's business
   */
  public static Problem ofServer(int status, List<String> reasons) {
    int shown = Math.clamp(status, 400, 599);
    String detail =
        shown >= 500
            ? "the door failed; try again, and tell its operator the requestId"
            : String.join("; ", reasons);
    return Problem.of(shown, codeOfServer(shown), "The request was refused", detail);
  }

  private static String codeOfServer(int status) {
    return switch (status) {
      case 404 -> "PATH_UNKNOWN";
      case 405 -> "METHOD_NOT_ALLOWED";
      case 406 -> "NOT_ACCEPTABLE";
      case 408 -> "TIME_OUT";
      case 413 -> "BODY_TOO_LARGE";
      case 415 -> "MEDIA_TYPE";
      default -> status >= 500 ? "INTERNAL" : "REQUEST_INVALID";
    };
  }
}
