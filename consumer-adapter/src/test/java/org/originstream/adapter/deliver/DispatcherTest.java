package org.originstream.adapter.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.Reason;

class DispatcherTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Outcome DELIVERED = new Outcome.Delivered("digest");
  private static final Outcome TIMEOUT = Outcome.RetryAfter.scheduled("TIMEOUT", null);

  private final Dispatcher<String> dispatcher =
      new Dispatcher<>(DispatchLimits.DEFAULT, RetrySchedule.parse("PT0S,PT5S,PT300S,PT300S"));

  @Test
  void a_failing_certificate_delays_only_itself() {
    begin();
    offer(0, "bad", "bad-1");
    offer(1, "good", "good-1");
    offer(2, "bad", "bad-2");
    List<Attempt<String>> first = dispatcher.due(NOON);
    assertThat(first).extracting(Attempt::delivery).containsExactly("bad-1", "good-1");
    dispatcher.finished(first.get(0), TIMEOUT, NOON);
    dispatcher.finished(first.get(1), DELIVERED, NOON);
    offer(3, "good", "good-2");
    assertThat(dispatcher.due(NOON.plusSeconds(1)))
        .extracting(Attempt::delivery)
        .containsExactly("good-2");
  }

  @Test
  void only_the_first_owed_offset_is_committed_and_a_restart_repeats_nothing_done() {
    begin();
    offer(0, "slow", "slow-1");
    offer(1, "quick", "quick-1");
    dispatcher.finished(dispatcher.due(NOON).get(1), DELIVERED, NOON);
    Commit commit = commitOf(dispatcher.drain(NOON));
    assertThat(commit.offset()).isZero();

    Dispatcher<String> again =
        new Dispatcher<>(DispatchLimits.DEFAULT, RetrySchedule.STANDARD_WEBHOOKS);
    again.assigned(0, commit);
    again.offered(new Place(0, 0), "slow", "slow-1", 1, NOON);
    again.offered(new Place(0, 1), "quick", "quick-1", 1, NOON);
    assertThat(again.due(NOON)).extracting(Attempt::delivery).containsExactly("slow-1");
  }

  @Test
  void a_certificate_that_fails_for_a_minute_waits_beside_the_commit() {
    begin();
    offer(0, "bad", "bad-1");
    dispatcher.finished(dispatcher.due(NOON).getFirst(), TIMEOUT, NOON);
    assertThat(dispatcher.drain(NOON.plusSeconds(60)).progress()).isEmpty();
    Batch<String> batch = dispatcher.drain(NOON.plusSeconds(61));
    assertThat(commitOf(batch)).isEqualTo(new Commit(1, ""));
    assertThat(batch.progress())
        .containsExactly(
            new Progress(0, "bad", List.of(new Progress.Waiting(0, 1, NOON.plusSeconds(5)))));
  }

  @Test
  void a_delivery_that_used_up_its_attempts_is_parked_with_the_last_reason() {
    Dispatcher<String> short2 =
        new Dispatcher<>(DispatchLimits.DEFAULT, RetrySchedule.parse("PT0S,PT1S"));
    short2.assigned(0, new Commit(0, ""));
    short2.offered(new Place(0, 0), "bad", "bad-1", 1, NOON);
    short2.offered(new Place(0, 1), "bad", "bad-2", 1, NOON);
    short2.finished(short2.due(NOON).getFirst(), TIMEOUT, NOON);
    Instant later = NOON.plusSeconds(1);
    short2.finished(short2.due(later).getFirst(), TIMEOUT, later);
    Settlement<String> parked = short2.drain(later).settled().getFirst();
    assertThat(parked.attempts()).isEqualTo(2);
    assertThat(parked.outcome())
        .isEqualTo(
            new Outcome.Park(
                new Reason("RETRIES_EXHAUSTED", "2 attempts failed, the last with TIMEOUT")));
    assertThat(short2.due(later)).extracting(Attempt::delivery).containsExactly("bad-2");
  }

  @Test
  void a_receiver_that_asks_for_quiet_gets_it_for_the_whole_country() {
    begin();
    offer(0, "one", "one-1");
    dispatcher.finished(
        dispatcher.due(NOON).getFirst(),
        new Outcome.RetryAfter(
            Duration.ofMinutes(2), new Reason("HTTP_429", null), Outcome.Reach.COUNTRY),
        NOON);
    offer(1, "two", "two-1");
    assertThat(dispatcher.due(NOON.plusSeconds(119))).isEmpty();
    assertThat(dispatcher.nextDue()).isEqualTo(NOON.plusSeconds(120));
    assertThat(dispatcher.due(NOON.plusSeconds(120))).hasSize(2);
  }

  @Test
  void reading_pauses_when_enough_is_held() {
    Dispatcher<String> small =
        new Dispatcher<>(
            new DispatchLimits(1, 2, 100, Duration.ofSeconds(60), 0), RetrySchedule.SANDBOX);
    small.assigned(0, new Commit(0, ""));
    small.offered(new Place(0, 0), "a", "a-1", 1, NOON);
    assertThat(small.wantsMore()).isTrue();
    small.offered(new Place(0, 1), "b", "b-1", 1, NOON);
    assertThat(small.wantsMore()).isFalse();
    small.finished(small.due(NOON).getFirst(), DELIVERED, NOON);
    assertThat(small.wantsMore()).isTrue();
    small.offered(new Place(0, 2), "c", "c-1", 100, NOON);
    assertThat(small.wantsMore()).isFalse();
  }

  @Test
  void an_answer_that_comes_after_the_partition_was_given_away_counts_no_more() {
    begin();
    offer(0, "a", "a-1");
    Attempt<String> attempt = dispatcher.due(NOON).getFirst();
    dispatcher.revoked(0);
    dispatcher.assigned(0, new Commit(0, ""));
    offer(0, "a", "a-1");
    dispatcher.finished(attempt, DELIVERED, NOON);
    assertThat(dispatcher.drain(NOON).settled()).isEmpty();
    assertThat(dispatcher.due(NOON)).hasSize(1);
  }

  private void begin() {
    dispatcher.assigned(0, new Commit(0, ""));
  }

  private void offer(long offset, String certificate, String delivery) {
    dispatcher.offered(new Place(0, offset), certificate, delivery, 1, NOON);
  }

  private static Commit commitOf(Batch<String> batch) {
    Commit commit = batch.commits().get(0);
    assertThat(commit).isNotNull();
    return Objects.requireNonNull(commit);
  }
}
