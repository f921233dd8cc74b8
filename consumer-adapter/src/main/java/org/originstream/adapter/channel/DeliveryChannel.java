package org.originstream.adapter.channel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.originstream.adapter.deliver.Outcome;

/**
 * One way to a country's customs.
 *
 * <p>What every channel must do is written down once, as the tests of {@code
 * DeliveryChannelContract}.
 */
public interface DeliveryChannel extends AutoCloseable {
  /** The channel's name in delivery reports. */
  String name();

  /**
   * Makes one attempt. Neither throws nor completes with an exception: what is not known to have
   * arrived is an {@link Outcome.RetryAfter}.
   */
  CompletableFuture<Outcome> attempt(Delivery delivery);

  /** Answers that came after the hand-over and are not reported yet, oldest first. */
  default List<LateAnswer> lateAnswers() {
    return List.of();
  }

  /** This answer has been reported for good; it need not be shown again. */
  default void reported(LateAnswer answer) {}

  @Override
  void close();
}
