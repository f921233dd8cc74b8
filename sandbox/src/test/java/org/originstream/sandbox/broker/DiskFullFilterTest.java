package org.originstream.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiskFullFilterTest {
  private final DiskFullFilter filter = new DiskFullFilter();

  @BeforeEach
  void embedABroker() {
    DiskFullFilter.brokerRunsHere();
  }

  @Test
  void a_full_disk_is_kept_back_with_all_that_follows_from_it_and_nothing_before() {
    assertThat(filter.decide(event(new IOException("Permission denied"))))
        .isEqualTo(FilterReply.NEUTRAL);
    Throwable full = new IllegalStateException(new IOException("No space left on device"));
    assertThat(filter.decide(event(full))).isEqualTo(FilterReply.DENY);
    assertThat(filter.decide(event(new IOException("log dirs failed"))))
        .isEqualTo(FilterReply.DENY);
  }

  private static LoggingEvent event(Throwable thrown) {
    LoggerContext context = new LoggerContext();
    return new LoggingEvent(
        "here", context.getLogger("kafka.server"), Level.ERROR, "it failed", thrown, null);
  }
}
