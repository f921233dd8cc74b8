package org.originstream.domain.decide;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.DeterminationNotified;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.FeedbackEvent;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.OutageEnded;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.ReplayRequested;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.event.VerificationWithdrawn;
import org.originstream.domain.event.VisitDone;
import org.originstream.domain.event.VisitRequested;

/**
 * Whether a decoded event may come in the way it came: what a record says of itself must agree with
 * the topic it lies on and with its key. What fails here is quarantined, not refused, because its
 * sender is not known for sure.
 */
public sealed interface Admission {
  /** Every case and every message about it repeats the key. */
  int KEY_CHARACTERS_MAX = 512;

  /** Cases count the events of each sender. */
  int AUTHORITY_CHARACTERS_MAX = 256;

  /** The event may be decided. */
  record Admitted() implements Admission {}

  /**
   * The event is a stranger here.
   *
   * @param code {@code MISROUTED}, {@code HEADER_LENGTH}, {@code KEY_MISMATCH} or {@code
   *     KIND_NOT_HERE}
   * @param message what disagrees with what
   */
  record TurnedAway(String code, String message) implements Admission {}

  /**
   * Judges one event.
   *
   * @param inlet which kind of topic
   * @param topicNode whose topic; null for the exchange's own
   * @param key the record key as text; null if there was none
   * @param event what was decoded
   */
  static Admission of(
      Inlet inlet, @Nullable NodeCode topicNode, @Nullable String key, OriginEvent event) {
    if (!inletsOf(event).contains(inlet)) {
      return new TurnedAway(
          "KIND_NOT_HERE",
          event.kind() + " does not come by " + inlet + "; send it where it belongs");
    }
    NodeCode sender = event.header().senderNode();
    if (inlet != Inlet.INTERNAL && !sender.equals(topicNode)) {
      return new TurnedAway(
          "MISROUTED",
          "the event says it is from " + sender + " but lies on the topic of " + topicNode);
    }
    String expected = event.header().certificate().text();
    if (expected.length() > KEY_CHARACTERS_MAX
        || event.header().senderAuthority().length() > AUTHORITY_CHARACTERS_MAX) {
      return new TurnedAway(
          "HEADER_LENGTH",
          "a certificate key has at most %d characters and a sending authority %d"
              .formatted(KEY_CHARACTERS_MAX, AUTHORITY_CHARACTERS_MAX));
    }
    if (!Objects.equals(expected, key)) {
      return new TurnedAway(
          "KEY_MISMATCH", "the record key must be the certificate key, " + expected);
    }
    return new Admitted();
  }

  private static Set<Inlet> inletsOf(OriginEvent event) {
    return switch (event) {
      case DocumentEvent e -> Set.of(Inlet.SUBMISSIONS);
      case FeedbackEvent e -> Set.of(Inlet.FEEDBACK);
      case VerificationRequested e -> Set.of(Inlet.FEEDBACK);
      case VerificationWithdrawn e -> Set.of(Inlet.FEEDBACK);
      case VisitRequested e -> Set.of(Inlet.FEEDBACK);
      case DeterminationNotified e -> Set.of(Inlet.FEEDBACK);
      case VerificationAcknowledged e -> Set.of(Inlet.SUBMISSIONS);
      case VerificationExtended e -> Set.of(Inlet.SUBMISSIONS);
      case VerificationAnswered e -> Set.of(Inlet.SUBMISSIONS);
      case VisitDone e -> Set.of(Inlet.SUBMISSIONS);
      case OutageDeclared e -> Set.of(Inlet.SUBMISSIONS, Inlet.FEEDBACK);
      case OutageEnded e -> Set.of(Inlet.SUBMISSIONS, Inlet.FEEDBACK);
      case ReplayRequested e -> Set.of(Inlet.FEEDBACK);
      case LookedUp e -> Set.of(Inlet.FEEDBACK);
      case DeliveryReported e -> Set.of(Inlet.DELIVERIES);
      case PlatformEvent e -> Set.of(Inlet.INTERNAL);
    };
  }
}
