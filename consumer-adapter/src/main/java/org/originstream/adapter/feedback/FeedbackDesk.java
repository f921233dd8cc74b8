package org.originstream.adapter.feedback;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Admission;
import org.originstream.domain.decide.Inlet;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.HeaderCompletion;
import org.originstream.formats.problem.DoorProblems;
import org.originstream.formats.problem.Problem;
import org.originstream.formats.receipt.Receipt;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.publish.DerivedId;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Sha256;

/** Takes answers of one country's customs: reads, checks whose they are, and publishes them. */
public final class FeedbackDesk {
  private static final int KEY_CHARACTERS_MAX = 255;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1," + KEY_CHARACTERS_MAX + "}");

  /** Stands in for a time nobody has given yet. */
  private static final Instant NO_TIME = Instant.EPOCH;

  /** Writes one event; never completes with an exception. */
  @FunctionalInterface
  public interface Publisher {
    CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event);
  }

  private final NodeCode node;
  private final Publisher publisher;
  private final Receipts receipts;
  private final InstantSource clock;

  /**
   * Opens a desk.
   *
   * @param node whose customs speak here
   * @param publisher writes durably, or says why not
   * @param receipts remembers what was sent
   * @param clock the door's time; only the first submission under a key ever shows it
   */
  public FeedbackDesk(NodeCode node, Publisher publisher, Receipts receipts, InstantSource clock) {
    this.node = node;
    this.publisher = publisher;
    this.receipts = receipts;
    this.clock = clock;
  }

  /**
   * Takes one answer.
   *
   * @param idempotencyKey the sender's own name for this act; the same for every resend
   * @param body the door's JSON
   */
  public CompletableFuture<FeedbackAnswer> take(@Nullable String idempotencyKey, byte[] body) {
    if (idempotencyKey == null) {
      return refused(DoorProblems.keyMissing());
    }
    if (!KEY.matcher(idempotencyKey).matches()) {
      return refused(DoorProblems.keyInvalid(KEY_CHARACTERS_MAX));
    }
    UUID id = DerivedId.of("feedback", node.code(), idempotencyKey);
    return switch (EventJson.completed(body, completion(id, NO_TIME))) {
      case EventReading.Unreadable bad -> refused(DoorProblems.unreadable(bad));
      case EventReading.Read(OriginEvent draft) -> {
        Optional<Problem> problem = problem(draft);
        yield problem.isPresent() ? refused(problem.get()) : claimed(draft, body);
      }
    };
  }

  /** A resend gets the time of the first, so that it is the same event, byte for byte. */
  private CompletableFuture<FeedbackAnswer> claimed(OriginEvent draft, byte[] body) {
    UUID id = draft.header().eventId();
    Receipts.Claim mine =
        new Receipts.Claim(digest(draft), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Receipts.Claim counts = receipts.claim(id, mine);
    if (!counts.draftSha256().equals(mine.draftSha256())) {
      return refused(DoorProblems.keyReused());
    }
    return switch (EventJson.completed(body, completion(id, counts.claimedAt()))) {
      case EventReading.Unreadable bad -> refused(DoorProblems.unreadable(bad));
      case EventReading.Read(OriginEvent event) ->
          publisher
              .publish(TopicCatalogue.feedback(node), event)
              .thenApply(outcome -> answer(event, outcome));
    };
  }

  private FeedbackAnswer answer(OriginEvent event, PublishOutcome outcome) {
    return switch (outcome) {
      case PublishOutcome.Acknowledged written -> {
        Receipt receipt =
            new Receipt(
                event.header().eventId(),
                event.kind(),
                event.header().certificate().text(),
                digest(event));
        receipts.keep(receipt);
        yield new FeedbackAnswer.Taken(receipt);
      }
      case PublishOutcome.NotDurable failed ->
          new FeedbackAnswer.Refused(DoorProblems.notDurable(failed.reason()));
    };
  }

  private Optional<Problem> problem(OriginEvent event) {
    String key = event.header().certificate().text();
    if (Admission.of(Inlet.FEEDBACK, node, key, event)
        instanceof Admission.TurnedAway(String code, String message)) {
      return Optional.of(
          code.equals("MISROUTED")
              ? DoorProblems.notHere("SENDER_NOT_HERE", ownDoor(event))
              : DoorProblems.notHere(code, message));
    }
    int bytes = EventCodec.shipped().body(event).length;
    int bytesMax = DecodeLimits.EVENT.bodyBytesMax();
    return bytes > bytesMax
        ? Optional.of(DoorProblems.tooLarge(bytes, bytesMax))
        : Optional.empty();
  }

  private String ownDoor(OriginEvent event) {
    return "the sender is "
        + event.header().senderNode()
        + ", this door is of "
        + node
        + ": use your own country's door";
  }

  private HeaderCompletion completion(UUID id, Instant now) {
    return new HeaderCompletion(
        id,
        now.atOffset(ZoneOffset.UTC),
        node,
        "customs." + node.code(),
        country ->
            Optional.of(country.toLowerCase(Locale.ROOT))
                .filter(NodeCode::isCode)
                .map(NodeCode::new));
  }

  private static String digest(OriginEvent event) {
    return Sha256.hex(EventCodec.shipped().body(event));
  }

  private static CompletableFuture<FeedbackAnswer> refused(Problem problem) {
    return CompletableFuture.completedFuture(new FeedbackAnswer.Refused(problem));
  }
}
