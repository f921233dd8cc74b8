package org.originstream.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.Cancelled;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.Reason;
import org.originstream.formats.samples.Samples;
import org.originstream.schemas.publish.DerivedId;
import org.originstream.schemas.publish.PublishOutcome;

class OriginPublisherTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T08:00:00Z");
  private static final UUID ID = OriginPublisher.eventId(new NodeCode("kr"), "2026/1");

  private final List<String> topics = new ArrayList<>();
  private final OriginPublisher publisher = new OriginPublisher(this::take, topics::clear);

  private CompletableFuture<PublishOutcome> take(String topic, OriginEvent event) {
    topics.add(topic);
    return CompletableFuture.completedFuture(new PublishOutcome.Acknowledged(topic, 0, 7));
  }

  @Test
  void an_event_goes_to_the_topic_of_its_own_sender() {
    assertThat(publisher.publish(Samples.cancellation().event(ID, NOW)))
        .isCompletedWithValue(new PublishOutcome.Acknowledged("origin.submissions.kr.v1", 0, 7));
  }

  @Test
  void an_event_beyond_the_limit_is_not_sent() {
    Cancelled event = (Cancelled) Samples.cancellation().event(ID, NOW);
    Cancelled huge =
        new Cancelled(
            event.header(),
            event.effectiveAt(),
            event.revokedAfterUse(),
            new Reason("OTHER", "x".repeat(513 * 1024)));
    assertThatThrownBy(() -> publisher.publish(huge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("524288");
    assertThat(topics).isEmpty();
  }

  @Test
  void one_name_of_one_sender_is_one_id_as_at_the_door() {
    assertThat(ID)
        .isEqualTo(OriginPublisher.eventId(new NodeCode("kr"), "2026/1"))
        .isNotEqualTo(OriginPublisher.eventId(new NodeCode("th"), "2026/1"))
        .isEqualTo(DerivedId.of("submission", "kr", "2026/1"));
  }
}
