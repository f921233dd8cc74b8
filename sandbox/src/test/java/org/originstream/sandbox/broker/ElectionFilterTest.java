package org.originstream.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.NotControllerException;
import org.junit.jupiter.api.Test;

class ElectionFilterTest {
  private static final String CONTROLLER = "kafka.server.ControllerApis";

  private final ElectionFilter filter = new ElectionFilter();

  @Test
  void only_a_controller_that_was_asked_too_early_is_kept_back() {
    Throwable early = new CompletionException(new NotControllerException("node 1"));
    assertThat(filter.decide(event(CONTROLLER, early))).isEqualTo(FilterReply.DENY);
    assertThat(filter.decide(event("kafka.server.KafkaApis", early)))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(filter.decide(event(CONTROLLER, new IllegalStateException("broken"))))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  private static LoggingEvent event(String logger, Throwable thrown) {
    LoggerContext context = new LoggerContext();
    return new LoggingEvent(
        "here", context.getLogger(logger), Level.ERROR, "it failed", thrown, null);
  }
}
