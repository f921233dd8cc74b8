package org.originstream.processor.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.HeldEvent;
import org.originstream.domain.decide.Outlet;
import org.originstream.domain.decide.Recipient;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Reason;
import org.originstream.domain.lifecycle.DeliveryState;

/**
 * One thing about one certificate that does not go on by itself.
 *
 * @param certificate key of the certificate, as text
 * @param what {@code HELD}, or the state of the delivery
 * @param since when the held event came, or when the case last changed
 * @param eventId the held event; null for a delivery
 * @param waitsFor what the held event waits for; null for a delivery
 * @param until when the held event is given up; null for a delivery
 * @param node the recipient; null for a held event
 * @param deliveryNumber which delivery; null for a held event
 */
public record Stuck(
    String certificate,
    String what,
    Instant since,
    @Nullable UUID eventId,
    @Nullable Reason waitsFor,
    @Nullable Instant until,
    @Nullable NodeCode node,
    @Nullable Long deliveryNumber) {
  static final Comparator<Stuck> NEWEST_FIRST = Comparator.comparing(Stuck::since).reversed();
  private static final Set<DeliveryState> ENDED_BADLY =
      EnumSet.of(DeliveryState.PARKED, DeliveryState.NOT_READABLE, DeliveryState.UNDELIVERED);

  public Stuck {
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(since, "since");
  }

  /** All that is stuck in a case. */
  static List<Stuck> in(CaseFile file) {
    String key = file.key().text();
    Stream<Stuck> held = file.memory().held().stream().map(h -> held(key, h));
    Stream<Stuck> ended =
        file.deliveries().recipients().stream()
            .filter(r -> r.outlet() == Outlet.COUNTRY && ENDED_BADLY.contains(r.state()))
            .map(r -> ended(key, r, file.lastTime()));
    return Stream.concat(held, ended).toList();
  }

  private static Stuck held(String key, HeldEvent event) {
    return new Stuck(
        key,
        "HELD",
        event.arrival().brokerTime(),
        event.eventId(),
        event.waitsFor(),
        event.until(),
        null,
        null);
  }

  private static Stuck ended(String key, Recipient recipient, Instant since) {
    return new Stuck(
        key,
        recipient.state().name(),
        since,
        null,
        null,
        null,
        recipient.node(),
        recipient.lastDeliveryNumber());
  }
}
