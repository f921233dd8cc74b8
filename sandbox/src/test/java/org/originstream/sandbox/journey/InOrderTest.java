package org.originstream.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final AtomicLong now = new AtomicLong();
  private final InOrder inOrder = new InOrder(Duration.ofMillis(300), now::get);

  @Test
  void a_use_that_comes_first_waits_for_the_delivery_before_it() {
    inOrder.knows(seen(Stage.ACCEPTED));
    inOrder.add(seen(Stage.USED));
    inOrder.add(seen(Stage.ACKNOWLEDGED));
    assertThat(inOrder.ready()).isEmpty();
    inOrder.add(seen(Stage.DELIVERED));
    assertThat(inOrder.ready())
        .extracting(Sighting::stage)
        .containsExactly(Stage.DELIVERED, Stage.ACKNOWLEDGED, Stage.USED);
  }

  @Test
  void nothing_waits_longer_than_its_patience() {
    inOrder.add(seen(Stage.USED));
    now.addAndGet(Duration.ofMillis(300).toNanos());
    assertThat(inOrder.ready()).isEmpty();
    now.incrementAndGet();
    assertThat(inOrder.ready()).containsExactly(seen(Stage.USED));
    assertThat(inOrder.rest()).isEmpty();
  }

  @Test
  void what_still_waits_at_the_end_is_not_lost() {
    inOrder.add(seen(Stage.ACKNOWLEDGED));
    assertThat(inOrder.rest()).containsExactly(seen(Stage.ACKNOWLEDGED));
    assertThat(inOrder.rest()).isEmpty();
  }

  private static Sighting seen(Stage stage) {
    return new Sighting("CN|A|1", stage, "", List.of());
  }
}
