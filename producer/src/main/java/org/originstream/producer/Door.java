package org.originstream.producer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
import org.originstream.schemas.kept.KeptTopics;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.publish.RecordWriter;
import org.originstream.schemas.read.ReadCommitted;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.topic.TopicIds;
import org.originstream.schemas.topic.TopicWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A door at work: HTTP in, the senders' own topics out. */
public final class Door implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** As long as the claims stay on their topic. */
  private static final Duration RECEIPTS_KEPT = Duration.ofDays(90);

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
   * @throws IOException if its state directory cannot be used
   * @throws IllegalStateException if earlier claims cannot be read in time
   */
  public static Door start(DoorSettings settings) throws IOException, InterruptedException {
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    KeptTopics kept = KeptTopics.open(settings.stateDirectory(), RECEIPTS_KEPT);
    try {
      return start(settings, kept);
    } catch (RuntimeException | InterruptedException failure) {
      kept.close();
      throw failure;
    }
  }

  private static Door start(DoorSettings settings, KeptTopics kept) throws InterruptedException {
    Map<String, String> connection = Map.of("bootstrap.servers", settings.bootstrapServers());
    boolean known = kept.belongTo(TopicIds.of(connection, followed(settings)));
    LOG.atInfo().addKeyValue("sameTopics", known).log("claims and receipts are read");
    EventPublisher publisher =
        new EventPublisher(connection, "origin-door-" + settings.name(), PATIENCE);
    ReceiptBook receipts =
        new ReceiptBook(
            () -> ReadCommitted.consumer(settings.bootstrapServers()), kept, settings.nodes());
    ClaimLedger claims =
        new ClaimLedger(
            new RecordWriter(connection, "origin-claims-" + settings.name(), PATIENCE),
            () -> ReadCommitted.consumer(settings.bootstrapServers()),
            kept,
            PATIENCE,
            claim -> receipts.pending(claim.eventId()));
    TopicWatch watch =
        TopicWatch.start(connection, watched(settings), "origin-door-watch-" + settings.name());
    List<Runnable> closing =
        List.of(claims::close, receipts::close, publisher::close, watch::close, kept::close);
    try {
      if (!claims.awaitCaughtUp(PATIENCE)) {
        throw new IllegalStateException(
            "the claims of other doors could not be read in " + PATIENCE);
      }
      SubmissionDesk desk =
          new SubmissionDesk(
              settings.nodes(),
              settings.reference(),
              agreed(claims),
              publisher::publish,
              receipts,
              Instant::now);
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

  private static List<String> followed(DoorSettings settings) {
    List<String> topics = new ArrayList<>(ReceiptBook.topics(settings.nodes()));
    topics.add(TopicCatalogue.receipts());
    return topics;
  }

  /** What it follows, and what it writes to. */
  private static List<String> watched(DoorSettings settings) {
    List<String> topics = followed(settings);
    settings.nodes().forEach(node -> topics.add(TopicCatalogue.submissions(node)));
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
