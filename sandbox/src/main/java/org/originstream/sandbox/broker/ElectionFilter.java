package org.originstream.sandbox.broker;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.NotControllerException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back what a controller says when it is asked before it has been elected: a node that starts
 * on old data may ask itself so, and asks again. Everything else it says is let through.
 */
public final class ElectionFilter extends Filter<ILoggingEvent> {
  private static final String CONTROLLER = "kafka.server.ControllerApis";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return event.getLoggerName().equals(CONTROLLER) && isEarly(event.getThrowableProxy())
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean isEarly(@Nullable IThrowableProxy thrown) {
    return thrown != null
        && (thrown.getClassName().equals(NotControllerException.class.getName())
            || isEarly(thrown.getCause()));
  }
}
