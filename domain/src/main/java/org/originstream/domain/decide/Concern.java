package org.originstream.domain.decide;

import java.util.Objects;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.ExchangeEvent;
import org.originstream.domain.event.FeedbackEvent;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.ReferenceAdopted;
import org.originstream.domain.event.VerificationEvent;

/** What a received event is for. Whoever moves it asks here, and decides nothing. */
public sealed interface Concern {
  /**
   * The partition adopts a version of the reference data, for all that it decides from now on.
   *
   * @param version of the reference data
   */
  record OfPartition(String version) implements Concern {
    public OfPartition {
      Objects.requireNonNull(version, "version");
    }
  }

  /**
   * An index card is told what it has in common with other certificates.
   *
   * @param link what it is told
   */
  record OfCard(Link link) implements Concern {
    public OfCard {
      Objects.requireNonNull(link, "link");
    }
  }

  /** A case hears it. */
  record OfCase() implements Concern {}

  /** What {@code event} is for. */
  static Concern of(OriginEvent event) {
    return switch (event) {
      case ReferenceAdopted adoption -> new OfPartition(adoption.referenceVersion());
      case Link link when IndexKeys.isIndex(link.header().certificate()) -> new OfCard(link);
      case DocumentEvent paper -> new OfCase();
      case FeedbackEvent answer -> new OfCase();
      case VerificationEvent question -> new OfCase();
      case ExchangeEvent note -> new OfCase();
      case PlatformEvent message -> new OfCase();
    };
  }
}
