package org.originstream.prove.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.topic.TopicCatalogue;

/** Sends events in waves and keeps a ledger; what got no answer is sent again until it gets one. */
public final class LedgeredClient {
  private final Publishing publishing;
  private final ClientLedger ledger;
  private final Pace pace;
  private final Consumer<Collection<UUID>> sending;
  private long acknowledged;
  private long repeated;

  /**
   * @param publishing how events reach their topic
   * @param ledger where it is written down
   * @param pace shared with the other clients
   * @param sending hears of the ids before they are sent for the first time
   */
  public LedgeredClient(
      Publishing publishing, ClientLedger ledger, Pace pace, Consumer<Collection<UUID>> sending) {
    this.publishing = publishing;
    this.ledger = ledger;
    this.pace = pace;
    this.sending = sending;
  }

  /**
   * Sends a wave of events about different certificates, and returns when all are acknowledged.
   *
   * @throws IllegalStateException if one is not, however often it is sent
   */
  public void send(List<OriginEvent> wave) throws IOException, InterruptedException {
    Map<UUID, OriginEvent> open = new LinkedHashMap<>();
    wave.forEach(event -> open.put(event.header().eventId(), event));
    pace.await(wave.size());
    sending.accept(List.copyOf(open.keySet()));
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      if (attempt > 10) {
        throw new IllegalStateException(open.size() + " events were never acknowledged");
      }
      if (attempt > 1) {
        repeated += open.size();
      }
      attempt(open);
    }
    acknowledged += wave.size();
  }

  private void attempt(Map<UUID, OriginEvent> open) throws IOException {
    ledger.sent(open.keySet());
    Map<UUID, CompletableFuture<PublishOutcome>> answers = new LinkedHashMap<>();
    open.forEach(
        (id, event) ->
            answers.put(
                id,
                publishing.publish(
                    TopicCatalogue.submissions(event.header().senderNode()), event)));
    List<UUID> acked = new ArrayList<>();
    List<UUID> unknown = new ArrayList<>();
    answers.forEach(
        (id, answer) ->
            (answer.join() instanceof PublishOutcome.Acknowledged ? acked : unknown).add(id));
    ledger.acknowledged(acked);
    ledger.unknown(unknown);
    acked.forEach(open::remove);
  }

  /** How many events were acknowledged. */
  public long acknowledged() {
    return acknowledged;
  }

  /** How many times an event was sent again. */
  public long repeated() {
    return repeated;
  }
}
