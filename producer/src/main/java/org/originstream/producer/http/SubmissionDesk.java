package org.originstream.producer.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Admission;
import org.originstream.domain.decide.Inlet;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Finding;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.problem.DoorProblems;
import org.originstream.formats.problem.Problem;
import org.originstream.formats.receipt.Receipt;
import org.originstream.producer.claim.ClaimLedger;
import org.originstream.producer.receipt.ReceiptBook;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.ReceiptClaim;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Sha256;

/** Takes events of the exporting side: reads, examines, claims the key, publishes. */
public final class SubmissionDesk {
  static final int KEY_CHARACTERS_MAX = 255;

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1," + KEY_CHARACTERS_MAX + "}");

  /** A send may block while no broker is known; what it would hold up is not ours. */
  private static final Executor SENDING = Thread::startVirtualThread;

  /** Writes one event; never completes with an exception. */
  @FunctionalInterface
  public interface Publisher {
    CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event);
  }

  /** Settles which event a key stands for. */
  public interface Claims {
    /** The claim that counts: this one, or an earlier one. */
    CompletableFuture<ReceiptClaim> claim(ReceiptClaim mine);

    /** The claim that counts for a key, as far as this door knows. */
    Optional<ReceiptClaim> find(NodeCode node, String idempotencyKey);
  }

  /** One event that has been sent or refused; the answer comes with the acknowledgement. */
  record Sent(CompletableFuture<Answer> answer) {}

  private final List<NodeCode> nodes;
  private final Drafts drafts;
  private final Preflight preflight;
  private final Claims claims;
  private final Publisher publisher;
  private final ReceiptBook receipts;
  private final InstantSource clock;

  /**
   * Opens a desk.
   *
   * @param nodes whose events are taken here
   * @param reference what is examined by
   * @param claims settles which event a key stands for, as {@link ClaimLedger#claim} does
   * @param publisher writes durably, or says why not
   * @param receipts remembers what is pending
   * @param clock the door's time; only the first claim of a key ever shows it
   */
  public SubmissionDesk(
      List<NodeCode> nodes,
      ReferenceData reference,
      Claims claims,
      Publisher publisher,
      ReceiptBook receipts,
      InstantSource clock) {
    this.nodes = List.copyOf(nodes);
    this.drafts = new Drafts(reference);
    this.preflight = new Preflight(reference);
    this.claims = claims;
    this.publisher = publisher;
    this.receipts = receipts;
    this.clock = clock;
  }

  /**
   * Takes one event.
   *
   * @param idempotencyKey the caller's own name for this submission
   * @param body the door's JSON
   * @param anyway whether to publish what the rules would refuse
   */
  public CompletableFuture<Answer> take(
      @Nullable String idempotencyKey, byte[] body, boolean anyway) {
    return takeAfter(CompletableFuture.completedFuture(null), idempotencyKey, body, anyway)
        .thenCompose(Sent::answer);
  }

  /**
   * Takes one event and sends it no sooner than an earlier one, so that events of one batch lie in
   * the batch's order.
   *
   * @param before done when the earlier one has been sent or refused
   * @return done when this one has been sent or refused
   */
  CompletableFuture<Sent> takeAfter(
      CompletableFuture<?> before, @Nullable String idempotencyKey, byte[] body, boolean anyway) {
    if (idempotencyKey == null) {
      return after(before, DoorProblems.keyMissing());
    }
    if (!KEY.matcher(idempotencyKey).matches()) {
      return after(before, DoorProblems.keyInvalid(KEY_CHARACTERS_MAX));
    }
    return switch (drafts.read(body, idempotencyKey, Drafts.NO_TIME)) {
      case EventReading.Unreadable bad -> after(before, DoorProblems.unreadable(bad));
      case EventReading.Read(OriginEvent draft) -> {
        Optional<Problem> problem = problem(draft, idempotencyKey, anyway);
        yield problem.isPresent()
            ? after(before, problem.get())
            : claimed(before, idempotencyKey, body, draft);
      }
    };
  }

  /** What the rules say; nothing is published. */
  public PreflightAnswer preflight(byte[] body) {
    return switch (drafts.read(body, "preflight", Drafts.NO_TIME)) {
      case EventReading.Unreadable bad ->
          new PreflightAnswer.Unreadable(DoorProblems.unreadable(bad));
      case EventReading.Read(OriginEvent draft) ->
          turnedAway(draft)
              .<PreflightAnswer>map(PreflightAnswer.Unreadable::new)
              .orElseGet(() -> new PreflightAnswer.Examined(findings(draft), Unjudged.all()));
    };
  }

  private Optional<Problem> problem(OriginEvent draft, String idempotencyKey, boolean anyway) {
    NodeCode sender = draft.header().senderNode();
    if (!nodes.contains(sender)) {
      return Optional.of(
          DoorProblems.notHere(
              "ISSUER_MISMATCH",
              "certificates of "
                  + draft.header().certificate().issuingCountry()
                  + " are not submitted here; use the door of the issuing country"));
    }
    Optional<Problem> turnedAway = turnedAway(draft);
    if (turnedAway.isPresent()) {
      return turnedAway;
    }
    if (anyway || claims.find(sender, idempotencyKey).isPresent()) {
      // What was let in once is not examined again: on another day the rules may say otherwise,
      // and a caller that lost the answer must get the same one.
      return Optional.empty();
    }
    List<Finding> findings = findings(draft);
    return Preflight.refuses(findings)
        ? Optional.of(DoorProblems.findings(findings))
        : Optional.empty();
  }

  /** What the exchange would quarantine, whatever it says. */
  private static Optional<Problem> turnedAway(OriginEvent draft) {
    String key = draft.header().certificate().text();
    if (Admission.of(Inlet.SUBMISSIONS, draft.header().senderNode(), key, draft)
        instanceof Admission.TurnedAway(String code, String message)) {
      return Optional.of(DoorProblems.notHere(code, message));
    }
    int bytes = EventCodec.shipped().body(draft).length;
    return bytes > DecodeLimits.EVENT.bodyBytesMax()
        ? Optional.of(DoorProblems.tooLarge(bytes, DecodeLimits.EVENT.bodyBytesMax()))
        : Optional.empty();
  }

  private List<Finding> findings(OriginEvent draft) {
    return preflight.findings(draft, clock.instant());
  }

  private CompletableFuture<Sent> claimed(
      CompletableFuture<?> before, String key, byte[] body, OriginEvent draft) {
    ReceiptClaim mine =
        new ReceiptClaim(
            key,
            draft.header().senderNode(),
            draft.header().eventId(),
            Sha256.hex(EventCodec.shipped().body(draft)),
            draft.header().certificate(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return claims
        .claim(mine)
        .thenCombineAsync(before, (counts, sent) -> new Sent(publish(counts, mine, body)), SENDING)
        .exceptionally(failure -> new Sent(refused(DoorProblems.notDurable(reason(failure)))));
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof TimeoutException
        ? "the key's claim could not be read back in time"
        : "the key could not be claimed: " + cause.getMessage();
  }

  private static CompletableFuture<Sent> after(CompletableFuture<?> before, Problem problem) {
    return before.thenApply(sent -> new Sent(refused(problem)));
  }

  private CompletableFuture<Answer> publish(ReceiptClaim counts, ReceiptClaim mine, byte[] body) {
    if (!counts.contentSha256().equals(mine.contentSha256())) {
      return refused(DoorProblems.keyReused());
    }
    return switch (drafts.read(body, counts.idempotencyKey(), at(counts.claimedAt()))) {
      case EventReading.Unreadable bad -> refused(DoorProblems.unreadable(bad));
      case EventReading.Read(OriginEvent event) ->
          publisher
              .publish(TopicCatalogue.submissions(counts.node()), event)
              .thenApply(outcome -> answer(event, outcome));
    };
  }

  private Answer answer(OriginEvent event, PublishOutcome outcome) {
    return switch (outcome) {
      case PublishOutcome.NotDurable failed ->
          new Answer.Refused(DoorProblems.notDurable(failed.reason()));
      case PublishOutcome.Acknowledged written -> {
        receipts.pending(event.header().eventId());
        yield new Answer.Taken(receipt(event));
      }
    };
  }

  private static Receipt receipt(OriginEvent event) {
    return new Receipt(
        event.header().eventId(),
        event.kind(),
        event.header().certificate().text(),
        Sha256.hex(EventCodec.shipped().body(event)));
  }

  private static java.time.OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static CompletableFuture<Answer> refused(Problem problem) {
    return CompletableFuture.completedFuture(new Answer.Refused(problem));
  }
}
