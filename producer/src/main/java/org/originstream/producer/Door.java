package org.originstream.producer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.health.Health;
import org.originstream.producer.claim.ClaimLedger;
import org.originstream.producer.http.DoorServer;
import org.originstream.producer.http.HealthDesk;
import org.originstream.producer.http.SubmissionDesk;
import org.originstream.producer.receipt.ReceiptBook;
import org.originstream.schemas.codec.ReceiptClaim;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.publish.RecordWriter;
import org.originstream.schemas.read.ReadCommitted;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicWatch;

/** A door at work: HTTP in, the senders' own topics out. */
public final class Door implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DoorServer server;
  private final List<Runnable> closing;

  private Door(DoorServer server, List<Runnable> closing) {
    this.server = server;
    this.closing = List.copyOf(closing);
  }

  /**
   * Opens a door. Its topics must exist.
   *
   * @throws IllegalArgumentException with every problem of the settings
   * @throws IllegalStateException if earlier claims cannot be read in time
   */
  public static Door start(DoorSettings settings) throws InterruptedException {
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    Map<String, String> connection = Map.of("bootstrap.servers", settings.bootstrapServers());
    EventPublisher publisher =
        new EventPublisher(connection, "origin-door-" + settings.name(), PATIENCE);
    ReceiptBook receipts =
        new ReceiptBook(
            () -> ReadCommitted.consumer(settings.bootstrapServers()), settings.nodes());
    ClaimLedger claims =
        new ClaimLedger(
            new RecordWriter(connection, "origin-claims-" + settings.name(), PATIENCE),
            () -> ReadCommitted.consumer(settings.bootstrapServers()),
            PATIENCE,
            claim -> receipts.pending(claim.eventId()));
    TopicWatch watch =
        TopicWatch.start(connection, topics(settings), "origin-door-watch-" + settings.name());
    List<Runnable> closing =
        List.of(claims::close, receipts::close, publisher::close, watch::close);
    try {
      if (!claims.awaitCaughtUp(PATIENCE)) {
        throw new IllegalStateException(
            "the claims of other doors could not be read in " + PATIENCE);
      }
      InstantSource clock = Instant::now;
      SubmissionDesk desk =
          new SubmissionDesk(
              settings.nodes(),
              settings.reference(),
              agreed(claims),
              publisher::publish,
              receipts,
              clock);
      HealthDesk health = new HealthDesk(() -> health(settings, watch, claims, receipts));
      return new Door(
          DoorServer.start(settings.name(), settings.port(), desk, receipts, health), closing);
    } catch (RuntimeException | InterruptedException failure) {
      // Nothing of a door that did not open goes on reading or writing.
      closing.forEach(Runnable::run);
      throw failure;
    }
  }

  private static Health health(
      DoorSettings settings, TopicWatch watch, ClaimLedger claims, ReceiptBook receipts) {
    return new Health(
        List.of(
            new Health.Part("brokers", watch.brokersTrouble()),
            new Health.Part("topics", watch.topicsTrouble()),
            new Health.Part("claims", claims.trouble()),
            new Health.Part("receipts", receipts.trouble()),
            new Health.Part("reference", settings.referenceTrouble())));
  }

  /** What it writes to, and what it follows. */
  private static List<String> topics(DoorSettings settings) {
    List<String> topics = new ArrayList<>(List.of(TopicCatalogue.receipts()));
    for (NodeCode node : settings.nodes()) {
      topics.add(TopicCatalogue.submissions(node));
      topics.add(TopicCatalogue.notices(node));
      topics.add(TopicCatalogue.quarantine(node));
    }
    return topics;
  }

  private static SubmissionDesk.Claims agreed(ClaimLedger ledger) {
    return new SubmissionDesk.Claims() {
      @Override
      public CompletableFuture<ReceiptClaim> claim(ReceiptClaim mine) {
        return ledger.claim(mine);
      }

      @Override
      public Optional<ReceiptClaim> find(NodeCode node, String idempotencyKey) {
        return ledger.find(node, idempotencyKey);
      }
    };
  }

  /** Where it listens on this machine. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    closing.forEach(Runnable::run);
  }
}
