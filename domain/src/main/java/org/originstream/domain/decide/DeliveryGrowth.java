package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.event.Acknowledged;
import org.originstream.domain.event.DeliveryOutcome;
import org.originstream.domain.event.DeliveryReported;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.NotReadable;
import org.originstream.domain.lifecycle.DeliveryAct;
import org.originstream.domain.lifecycle.DeliveryState;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.Step;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** Region B: what reports and receipts make of a delivery. */
final class DeliveryGrowth {
  private DeliveryGrowth() {}

  static Growth report(CaseFile file, DeliveryReported event) {
    Recipient recipient = file.deliveries().to(Outlet.COUNTRY, event.header().senderNode());
    if (event.deliveryNumber() < 1 || event.deliveryNumber() > recipient.lastDeliveryNumber()) {
      return Growth.unlawful(
          "D02",
          "/deliveryNumber",
          "no delivery " + event.deliveryNumber() + " to " + recipient.node() + " was queued",
          "report on deliveries up to " + recipient.lastDeliveryNumber());
    }
    CaseFile received =
        event.outcome() == DeliveryOutcome.DELIVERED ? received(file, event.contentSha256()) : file;
    return event.deliveryNumber() < recipient.lastDeliveryNumber()
        ? Growth.lawful(reported(received, recipient, event.deliveryNumber(), recipient.state()))
        : step(received, recipient, event.deliveryNumber(), act(event.outcome()));
  }

  /** Who has read the paper is told when it is corrected. */
  static Growth lookedUp(CaseFile file, LookedUp event) {
    return Growth.lawful(
        file.paper() == null
            ? file
            : file.with(file.deliveries().readBy(event.header().senderNode())));
  }

  static Growth acknowledge(CaseFile file, Paper paper, Acknowledged event) {
    if (!paper.contentSha256().equals(event.contentSha256())) {
      return event.header().version() < paper.version()
          ? new Growth.Lawful(file, List.of(stale(paper)))
          : Growth.unlawful(
              "ACK_DIGEST",
              "/contentSha256",
              "the digest is not that of version " + paper.version(),
              "acknowledge the bytes as received; ask for a replay if they differ");
    }
    Recipient recipient = file.deliveries().to(Outlet.COUNTRY, event.header().senderNode());
    CaseFile received = received(file, event.contentSha256());
    return event.contentSha256().equals(recipient.lastContentSha256())
        ? step(received, recipient, recipient.lastDeliveryNumber(), DeliveryAct.DELIVER)
        : Growth.lawful(received);
  }

  static Growth notReadable(CaseFile file, NotReadable event) {
    Recipient recipient = file.deliveries().to(Outlet.COUNTRY, event.header().senderNode());
    return event.contentSha256().equals(recipient.lastContentSha256())
        ? step(file, recipient, recipient.lastDeliveryNumber(), DeliveryAct.FAIL_TO_READ)
        : Growth.lawful(file);
  }

  /** The items are received if the bytes proved are those of the current version. */
  private static CaseFile received(CaseFile file, String contentSha256) {
    Paper paper = file.paper();
    return paper != null && paper.contentSha256().equals(contentSha256)
        ? file.with(file.use().received())
        : file;
  }

  private static Growth step(
      CaseFile file, Recipient recipient, long deliveryNumber, DeliveryAct act) {
    return switch (Lifecycles.DELIVERY.step(recipient.state(), act)) {
      case Step.Moved<DeliveryState>(DeliveryState to) ->
          Growth.lawful(reported(file, recipient, deliveryNumber, to));
      case Step.Illegal<DeliveryState>(String rule, String why) ->
          Growth.unlawful(rule, "/outcome", why, "the earlier report stands");
    };
  }

  private static CaseFile reported(
      CaseFile file, Recipient recipient, long deliveryNumber, DeliveryState state) {
    return file.with(file.deliveries().with(recipient.reported(deliveryNumber, state)));
  }

  private static DeliveryAct act(DeliveryOutcome outcome) {
    return switch (outcome) {
      case HANDED_OVER -> DeliveryAct.HAND_OVER;
      case DELIVERED -> DeliveryAct.DELIVER;
      case NOT_READABLE -> DeliveryAct.FAIL_TO_READ;
      case UNDELIVERED -> DeliveryAct.GIVE_UP;
      case PARKED -> DeliveryAct.PARK;
    };
  }

  private static Finding stale(Paper paper) {
    return new Finding(
        "ACK_STALE_VERSION",
        Severity.INFO,
        "/header/version",
        "an earlier version was acknowledged; the current one is " + paper.version(),
        "acknowledge the current version when it has arrived");
  }
}
