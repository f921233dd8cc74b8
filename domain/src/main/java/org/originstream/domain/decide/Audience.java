package org.originstream.domain.decide;

import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.DeterminationNotified;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.FeedbackEvent;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.OutageDeclared;
import org.originstream.domain.event.OutageEnded;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.ReplayRequested;
import org.originstream.domain.event.Timer;
import org.originstream.domain.event.VerificationAcknowledged;
import org.originstream.domain.event.VerificationAnswered;
import org.originstream.domain.event.VerificationExtended;
import org.originstream.domain.event.VerificationRequested;
import org.originstream.domain.event.VerificationWithdrawn;
import org.originstream.domain.event.VisitDone;
import org.originstream.domain.event.VisitRequested;

/** Kinds of event that are told to the same people. */
public enum Audience {
  /** What the issuer does to the paper. */
  PAPER,
  /** A declaration was wrong: told to everybody who had it (TPP 3.25(3)). */
  CORRECTION,
  /** What the importing customs answer or ask. */
  ANSWER,
  /** What the exporting side replies in a verification. */
  REPLY,
  /** What an adapter reports. */
  REPORT,
  /** Notes on the exchange itself. */
  NOTE,
  /** What the exchange finds out by itself. */
  PLATFORM,
  /** What certificates ask of one another, and what is granted. */
  LINK,
  /** Timers concern nobody outside the case. */
  TIMER;

  /** Who is concerned by {@code event}. */
  public static Audience of(OriginEvent event) {
    return switch (event) {
      case DeclarationCorrected e -> CORRECTION;
      case DocumentEvent e -> PAPER;
      case FeedbackEvent e -> ANSWER;
      case VerificationRequested e -> ANSWER;
      case VerificationWithdrawn e -> ANSWER;
      case VisitRequested e -> ANSWER;
      case DeterminationNotified e -> ANSWER;
      case ReplayRequested e -> ANSWER;
      case VerificationAcknowledged e -> REPLY;
      case VerificationExtended e -> REPLY;
      case VerificationAnswered e -> REPLY;
      case VisitDone e -> REPLY;
      case DeliveryReported e -> REPORT;
      case OutageDeclared e -> NOTE;
      case OutageEnded e -> NOTE;
      case LookedUp e -> NOTE;
      case Timer e -> TIMER;
      case Link e -> LINK;
      case LinkAnswer e -> e.granted() ? LINK : PLATFORM;
      case PlatformEvent e -> PLATFORM;
    };
  }
}
