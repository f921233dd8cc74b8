package org.originstream.adapter.deliver;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Reason;

/** What one attempt led to, as far as the receiver proved it. */
public sealed interface Outcome {
  /** Nothing more is attempted for this delivery. */
  sealed interface Final extends Outcome permits Delivered, HandedOver, NotReadable, Park {}

  /**
   * The receiver returned the digest of exactly the bytes it was sent.
   *
   * @param receipt the receiver's own words, kept verbatim
   */
  record Delivered(String receipt) implements Final {
    public Delivered {
      Objects.requireNonNull(receipt, "receipt");
    }
  }

  /**
   * The receiver took the bytes and proved nothing about them.
   *
   * @param receipt what it said instead; null if nothing
   */
  record HandedOver(@Nullable String receipt) implements Final {}

  /** The receiver has the bytes and says that it cannot read them. */
  record NotReadable(Reason reason) implements Final {
    public NotReadable {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Attempts stop until a person has looked at it. */
  record Park(Reason reason) implements Final {
    public Park {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Failed or unknown: attempted again with the same key, never sooner than the schedule says.
   *
   * @param atLeast how long the receiver asked for; zero if it did not
   * @param reason what went wrong
   * @param reach whether only this certificate waits or the whole country does
   */
  record RetryAfter(Duration atLeast, Reason reason, Reach reach) implements Outcome {
    public RetryAfter {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(reach, "reach");
      if (atLeast.isNegative()) {
        throw new IllegalArgumentException("a wait is not negative: " + atLeast);
      }
    }

    /** This certificate waits as long as the schedule says. */
    public static RetryAfter scheduled(String code, @Nullable String text) {
      return new RetryAfter(Duration.ZERO, new Reason(code, text), Reach.CERTIFICATE);
    }
  }

  /** Who waits after a failed attempt. */
  enum Reach {
    /** Only the certificate that failed. */
    CERTIFICATE,
    /** Every certificate of this country: the receiver asked for quiet, or refuses us. */
    COUNTRY
  }
}
