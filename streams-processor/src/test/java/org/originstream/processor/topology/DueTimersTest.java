package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.ArmedTimer;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Memory;

class DueTimersTest {
  private static final Instant NOW = Instant.parse("2025-12-03T00:00:00Z");
  private static final CertificateKey KEY = new CertificateKey("CN", "A", "1");
  private static final byte[] RECORD_KEY = KEY.text().getBytes(StandardCharsets.UTF_8);

  private final KeyValueStore<byte[], byte[]> index =
      Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore("due"), Serdes.ByteArray(), Serdes.ByteArray())
          .withLoggingDisabled()
          .build();
  private final DueTimers timers = new DueTimers(index, new ShippedWire(), 0);
  private CaseFile file = armed();

  @BeforeEach
  void open() {
    index.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), index);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void a_timer_goes_off_at_its_millisecond_and_not_before() {
    arm(NOW);
    assertThat(timers.due(NOW.minusMillis(1))).isEmpty();
    assertThat(timers.due(NOW)).hasSize(1);
  }

  @Test
  void a_day_before_1970_is_past_and_not_far_ahead() {
    arm(Instant.parse("1969-12-31T00:00:00Z"));
    assertThat(timers.due(NOW)).hasSize(1);
  }

  @Test
  void a_timer_armed_for_a_time_that_was_looked_at_already_goes_off_at_the_next_look() {
    arm(NOW);
    assertThat(timers.due(NOW)).hasSize(1);
    arm(NOW, NOW.minus(Duration.ofDays(400)));
    assertThat(timers.due(NOW.plusSeconds(1))).hasSize(1);
  }

  @Test
  void a_message_that_nobody_heard_is_told_again_and_one_that_was_heard_is_not() {
    arm(NOW, NOW.plusSeconds(1));
    assertThat(timers.due(NOW.plusSeconds(1))).hasSize(2);
    arm(NOW);
    assertThat(timers.due(NOW.plusSeconds(2))).isEmpty();
    assertThat(timers.due(NOW.plusSeconds(302))).hasSize(1);
    arm();
    assertThat(timers.due(NOW.plusSeconds(900))).isEmpty();
  }

  private void arm(Instant... dues) {
    CaseFile after = armed(dues);
    timers.follow(RECORD_KEY, file, after);
    file = after;
  }

  private static CaseFile armed(Instant... dues) {
    CaseFile empty = CaseFile.empty(KEY);
    List<ArmedTimer> all =
        Stream.of(dues).map(due -> new ArmedTimer("expiry:" + due, due)).toList();
    return new CaseFile(
        empty.key(),
        1,
        NOW,
        null,
        empty.deliveries(),
        empty.use(),
        empty.verifications(),
        empty.outages(),
        new Memory(List.of(), List.of(), List.of(), all),
        empty.relations());
  }
}
