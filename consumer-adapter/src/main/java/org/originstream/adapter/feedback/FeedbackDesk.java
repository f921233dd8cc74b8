package org.originstream.adapter.feedback;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.originstream.formats.json.JsonProblem;
import org.originstream.formats.json.ProblemCode;
import org.originstream.formats.problem.Problem;
import org.originstream.schemas.publish.DerivedId;
import org.originstream.schemas.publish.PublishOutcome;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Sha256;

/** Takes answers of one country's customs: reads, checks whose they are, and publishes them. */
public final class FeedbackDesk {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

  /** Stands in for a time that the sender did not give; nothing happened then. */
  private static final OffsetDateTime NOT_GIVEN = OffsetDateTime.parse("0001-01-01T00:00:00Z");

  /** Writes one event; never completes with an exception. */
  @FunctionalInterface
  public interface Publisher {
    CompletableFuture<PublishOutcome> publish(String topic, OriginEvent event);
  }

  private final NodeCode node;
  private final Publisher publisher;
  private final Receipts receipts;

  /**
   * @param node whose customs speak here
   * @param publisher writes durably, or says why not
   */
  public FeedbackDesk(NodeCode node, Publisher publisher, Receipts receipts) {
    this.node = node;
    this.publisher = publisher;
    this.receipts = receipts;
  }

  /**
   * Takes one answer.
   *
   * @param idempotencyKey the sender's own name for this act; the same for every resend
   * @param body the door's JSON
   */
  public CompletableFuture<FeedbackAnswer> take(@Nullable String idempotencyKey, byte[] body) {
    if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
      return refused(
          Problem.of(
              400,
              "IDEMPOTENCY_KEY_MISSING",
              "An Idempotency-Key is needed",
              "send a header Idempotency-Key of 1 to 200 printable ASCII characters, the same for"
                  + " every resend"));
    }
    UUID id = DerivedId.of("feedback", node.code(), idempotencyKey);
    return switch (EventJson.completed(body, completion(id))) {
      case EventReading.Unreadable bad -> refused(unreadable(bad));
      case EventReading.Read read -> take(read.event(), body);
    };
  }

  private CompletableFuture<FeedbackAnswer> take(OriginEvent event, byte[] body) {
    Optional<Problem> problem = problem(event);
    if (problem.isPresent()) {
      return refused(problem.get());
    }
    String digest = Sha256.hex(body);
    Optional<Receipt> earlier = receipts.of(event.header().eventId());
    if (earlier.isPresent() && !earlier.get().bodySha256().equals(digest)) {
      return refused(
          Problem.of(
              409,
              "IDEMPOTENCY_KEY_REUSED",
              "This key was used for another answer",
              "the first answer under this Idempotency-Key stands; use a new key for a new act"));
    }
    return publisher
        .publish(TopicCatalogue.feedback(node), event)
        .thenApply(outcome -> answer(event, digest, outcome));
  }

  private FeedbackAnswer answer(OriginEvent event, String digest, PublishOutcome outcome) {
    return switch (outcome) {
      case PublishOutcome.Acknowledged written -> {
        Receipt receipt =
            new Receipt(
                event.header().eventId(),
                event.kind(),
                event.header().certificate().text(),
                digest);
        receipts.keep(receipt);
        yield new FeedbackAnswer.Taken(receipt);
      }
      case PublishOutcome.NotDurable failed ->
          new FeedbackAnswer.Refused(
              Problem.of(
                  503,
                  "NOT_DURABLE",
                  "The answer could not be written safely",
                  failed.reason() + "; send it again under the same Idempotency-Key"));
    };
  }

  private Optional<Problem> problem(OriginEvent event) {
    if (event.header().occurredAt().isEqual(NOT_GIVEN)) {
      return Optional.of(
          new Problem(
              400,
              "EVENT_UNREADABLE",
              "The body is no event",
              "an answer says itself when it was given, so that a resend is the same answer",
              List.of(
                  new JsonProblem(
                      ProblemCode.PROPERTY_MISSING,
                      "/header/occurredAt",
                      "occurredAt is missing",
                      ProblemCode.PROPERTY_MISSING.fix()))));
    }
    String key = event.header().certificate().text();
    return switch (Admission.of(Inlet.FEEDBACK, node, key, event)) {
      case Admission.Admitted admitted -> Optional.empty();
      case Admission.TurnedAway away when away.code().equals("MISROUTED") ->
          Optional.of(
              Problem.of(
                  403,
                  "SENDER_NOT_HERE",
                  "This door speaks for one country only",
                  "the sender is "
                      + event.header().senderNode()
                      + ", this door is of "
                      + node
                      + ": use your own country's door"));
      case Admission.TurnedAway away ->
          Optional.of(
              Problem.of(422, away.code(), "This event is no answer of customs", away.message()));
    };
  }

  private HeaderCompletion completion(UUID id) {
    return new HeaderCompletion(
        id,
        NOT_GIVEN,
        node,
        "customs." + node.code(),
        country ->
            Optional.of(country.toLowerCase(Locale.ROOT))
                .filter(NodeCode::isCode)
                .map(NodeCode::new));
  }

  private static Problem unreadable(EventReading.Unreadable bad) {
    String detail =
        bad.problemsTotal() == 1
            ? "1 thing is wrong with it"
            : bad.problemsTotal() + " things are wrong with it";
    return new Problem(400, "EVENT_UNREADABLE", "The body is no event", detail, bad.problems());
  }

  private static CompletableFuture<FeedbackAnswer> refused(Problem problem) {
    return CompletableFuture.completedFuture(new FeedbackAnswer.Refused(problem));
  }

  /** The bytes of a text. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
