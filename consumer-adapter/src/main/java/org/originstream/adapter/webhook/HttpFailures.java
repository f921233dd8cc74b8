package org.originstream.adapter.webhook;

import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.originstream.adapter.deliver.Outcome;

/** What an exchange without answer means: always unknown, so it is made again with the same key. */
final class HttpFailures {
  private HttpFailures() {}

  static Outcome outcome(@Nullable Throwable failure, Duration deadline) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    String code = code(cause);
    String text =
        code.equals("TIMEOUT")
            ? "no complete answer within " + deadline
            : cause == null ? null : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return Outcome.RetryAfter.scheduled(code, text);
  }

  private static String code(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case TimeoutException timeout -> {
          return "TIMEOUT";
        }
        case ReadTimeoutException timeout -> {
          return "TIMEOUT";
        }
        case ContentLengthExceededException tooLong -> {
          return "RESPONSE_TOO_LARGE";
        }
        case UnknownHostException unknown -> {
          return "DNS";
        }
        case SSLException tls -> {
          return "TLS";
        }
        case ConnectException refused -> {
          return "CONNECT";
        }
        default -> {
          // the reason may be further down
        }
      }
    }
    return "HTTP_PROTOCOL";
  }
}
