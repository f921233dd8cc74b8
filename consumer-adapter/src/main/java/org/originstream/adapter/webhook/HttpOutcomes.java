package org.originstream.adapter.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.domain.event.Reason;

/** What a status of the receiver's means: one table, read from the top, the first row decides. */
public final class HttpOutcomes {
  /** What follows from a status. */
  public enum Meaning {
    /** The body decides: a receipt, a refusal, or nothing proved. */
    TAKEN,
    /** It says that it has the bytes already; its receipt must prove it. */
    ALREADY_TAKEN,
    /** Never followed: it could lead anywhere. */
    REDIRECTED,
    /** These bytes will never be taken. */
    REFUSED,
    /** The receiver is gone for good. */
    GONE,
    /** It does not let us in: the whole country waits, and a person is called. */
    SHUT_OUT,
    /** It asks for quiet: the whole country waits. */
    QUIET,
    /** It may be another thing next time. */
    FAILED,
    /** Not HTTP. */
    NONSENSE
  }

  /**
   * One row.
   *
   * @param from first status
   * @param to last status, inclusive
   * @param meaning what follows
   */
  public record Row(int from, int to, Meaning meaning) {}

  /** The table. */
  public static final List<Row> TABLE =
      List.of(
          new Row(200, 299, Meaning.TAKEN),
          new Row(300, 399, Meaning.REDIRECTED),
          new Row(400, 400, Meaning.REFUSED),
          new Row(401, 401, Meaning.SHUT_OUT),
          new Row(403, 403, Meaning.SHUT_OUT),
          new Row(409, 409, Meaning.ALREADY_TAKEN),
          new Row(410, 410, Meaning.GONE),
          new Row(413, 413, Meaning.REFUSED),
          new Row(415, 415, Meaning.REFUSED),
          new Row(422, 422, Meaning.REFUSED),
          new Row(429, 429, Meaning.QUIET),
          new Row(503, 503, Meaning.QUIET),
          new Row(400, 599, Meaning.FAILED),
          new Row(Integer.MIN_VALUE, Integer.MAX_VALUE, Meaning.NONSENSE));

  private HttpOutcomes() {}

  /** The row that decides about {@code status}. */
  public static Meaning meaning(int status) {
    return TABLE.stream()
        .filter(row -> row.from() <= status && status <= row.to())
        .findFirst()
        .orElseThrow()
        .meaning();
  }

  /**
   * What an answer proves.
   *
   * @param status as received
   * @param retryAfter value of that header, or null
   * @param body as received
   * @param sentSha256 digest of the bytes that were sent
   * @param now for a {@code Retry-After} that is a date
   */
  public static Outcome of(
      int status, @Nullable String retryAfter, byte[] body, String sentSha256, Instant now) {
    Meaning meaning = meaning(status);
    String code = "HTTP_" + status;
    return switch (meaning) {
      case TAKEN -> taken(Receipt.read(body), sentSha256);
      case ALREADY_TAKEN -> alreadyTaken(Receipt.read(body), sentSha256, code);
      case REDIRECTED ->
          Outcome.RetryAfter.scheduled(
              "REDIRECT_REFUSED", "status " + status + "; redirects are never followed");
      case REFUSED -> new Outcome.Park(new Reason(code, Receipt.excerpt(body)));
      case GONE -> new Outcome.Park(new Reason(code, "the receiver has gone for good"));
      case SHUT_OUT ->
          new Outcome.RetryAfter(
              Duration.ZERO,
              new Reason(code, "the receiver does not let us in: check the secrets and its list"),
              Outcome.Reach.COUNTRY);
      case QUIET -> quiet(code, retryAfter, now);
      case FAILED -> Outcome.RetryAfter.scheduled(code, Receipt.excerpt(body));
      case NONSENSE -> Outcome.RetryAfter.scheduled("HTTP_PROTOCOL", "status " + status);
    };
  }

  private static Outcome taken(Receipt receipt, String sentSha256) {
    return switch (receipt) {
      case Receipt.Digest digest -> digest(digest, sentSha256);
      case Receipt.Rejected rejected ->
          new Outcome.NotReadable(new Reason("REJECTED", rejected.reason()));
      case Receipt.None none -> new Outcome.HandedOver(none.said());
    };
  }

  private static Outcome alreadyTaken(Receipt receipt, String sentSha256, String code) {
    return switch (receipt) {
      case Receipt.Digest digest -> digest(digest, sentSha256);
      case Receipt.Rejected rejected ->
          new Outcome.NotReadable(new Reason("REJECTED", rejected.reason()));
      case Receipt.None none -> Outcome.RetryAfter.scheduled(code, none.said());
    };
  }

  private static Outcome digest(Receipt.Digest digest, String sentSha256) {
    if (digest.sha256().toLowerCase(Locale.ROOT).equals(sentSha256)) {
      return new Outcome.Delivered(digest.said());
    }
    return new Outcome.Park(
        new Reason(
            "RECEIPT_MISMATCH",
            "the receipt is for " + digest.sha256() + ", sent were bytes of " + sentSha256));
  }

  private static Outcome quiet(String code, @Nullable String retryAfter, Instant now) {
    Duration wait = RetryAfterHeader.read(retryAfter, now);
    Outcome.Reach reach =
        code.equals("HTTP_429") || wait.isPositive()
            ? Outcome.Reach.COUNTRY
            : Outcome.Reach.CERTIFICATE;
    return new Outcome.RetryAfter(wait, new Reason(code, null), reach);
  }
}
