package org.originstream.sandbox.broker;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back what everybody says of a full disk, a stack trace each: the broker ends the process
 * over it, and {@link BrokerEnd} says why in one sentence. Where no broker is embedded, nobody else
 * would say it, and nothing is kept back.
 */
public final class DiskFullFilter extends Filter<ILoggingEvent> {
  private static final String NO_SPACE = "No space left on device";
  private static volatile boolean brokerHere;
  private static volatile boolean seenByAny;

  private volatile boolean seen;

  /** From now on a full disk ends this process, with one sentence. */
  static void brokerRunsHere() {
    brokerHere = true;
  }

  /** Whether anybody has run out of space since this process began. */
  static boolean hasSeenOne() {
    return seenByAny;
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    if (!seen && isNoSpace(event.getMessage(), event.getThrowableProxy())) {
      seen = true;
      seenByAny = true;
    }
    return seen && brokerHere ? FilterReply.DENY : FilterReply.NEUTRAL;
  }

  private static boolean isNoSpace(@Nullable String message, @Nullable IThrowableProxy thrown) {
    if (message != null && message.contains(NO_SPACE)) {
      return true;
    }
    return thrown != null && isNoSpace(thrown.getMessage(), thrown.getCause());
  }
}
