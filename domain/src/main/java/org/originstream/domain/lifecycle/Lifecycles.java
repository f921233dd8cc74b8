package org.originstream.domain.lifecycle;

import static org.originstream.domain.lifecycle.DeliveryState.DELIVERED;
import static org.originstream.domain.lifecycle.DeliveryState.HANDED_OVER;
import static org.originstream.domain.lifecycle.DeliveryState.NOT_QUEUED;
import static org.originstream.domain.lifecycle.DeliveryState.NOT_READABLE;
import static org.originstream.domain.lifecycle.DeliveryState.PARKED;
import static org.originstream.domain.lifecycle.DeliveryState.QUEUED;
import static org.originstream.domain.lifecycle.DeliveryState.UNDELIVERED;
import static org.originstream.domain.lifecycle.DocumentState.AMENDED;
import static org.originstream.domain.lifecycle.DocumentState.CANCELLED;
import static org.originstream.domain.lifecycle.DocumentState.EXPIRED;
import static org.originstream.domain.lifecycle.DocumentState.ISSUED;
import static org.originstream.domain.lifecycle.DocumentState.NOT_ISSUED;
import static org.originstream.domain.lifecycle.DocumentState.REPLACED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The four tables. */
public final class Lifecycles {
  private static final Set<DocumentState> LIVE = Set.of(ISSUED, AMENDED);

  /** Region A: the paper. */
  public static final Lifecycle<DocumentState, DocumentAct> DOCUMENT =
      Lifecycle.table("Document", NOT_ISSUED, DocumentAct.class)
          .move(Set.of(NOT_ISSUED), DocumentAct.ISSUE, ISSUED)
          .move(LIVE, DocumentAct.AMEND, AMENDED)
          .move(LIVE, DocumentAct.REPLACE, REPLACED)
          .move(LIVE, DocumentAct.SUPERSEDE, REPLACED)
          .stay(Set.of(REPLACED), DocumentAct.SUPERSEDE)
          .move(LIVE, DocumentAct.CANCEL, CANCELLED)
          .move(LIVE, DocumentAct.REVOKE_AFTER_USE, CANCELLED)
          .stay(LIVE, DocumentAct.COPY)
          .move(LIVE, DocumentAct.EXPIRE, EXPIRED)
          // A paper that comes after its last day is never noted as expired, and is late all the
          // same.
          .stay(Set.of(ISSUED, AMENDED, EXPIRED), DocumentAct.ACCEPT_LATE)
          .forbid(
              Set.of(ISSUED, AMENDED, REPLACED, CANCELLED, EXPIRED),
              Set.of(DocumentAct.ISSUE),
              "IL4",
              "the number is taken: a certificate was issued under it before")
          .forbid(
              Set.of(REPLACED),
              EnumSet.complementOf(EnumSet.of(DocumentAct.ISSUE, DocumentAct.SUPERSEDE)),
              "IL2",
              "the certificate has been replaced; nothing more can happen to it")
          .forbid(
              Set.of(CANCELLED),
              EnumSet.complementOf(EnumSet.of(DocumentAct.ISSUE)),
              "IL2",
              "the certificate has been cancelled; nothing more can happen to it")
          .otherwise("Q05", "the certificate is not in a state in which this can be done")
          .build();

  /** Region B: one recipient's delivery. */
  public static final Lifecycle<DeliveryState, DeliveryAct> DELIVERY =
      Lifecycle.table("Delivery", NOT_QUEUED, DeliveryAct.class)
          .move(EnumSet.allOf(DeliveryState.class), DeliveryAct.QUEUE, QUEUED)
          .move(Set.of(QUEUED, UNDELIVERED, PARKED), DeliveryAct.HAND_OVER, HANDED_OVER)
          // A report that comes late tells what a later one has told already: no contradiction.
          .stay(Set.of(HANDED_OVER, DELIVERED, NOT_READABLE), DeliveryAct.HAND_OVER)
          .move(
              Set.of(QUEUED, HANDED_OVER, UNDELIVERED, PARKED, NOT_READABLE),
              DeliveryAct.DELIVER,
              DELIVERED)
          .stay(Set.of(DELIVERED), DeliveryAct.DELIVER)
          .move(
              Set.of(QUEUED, HANDED_OVER, UNDELIVERED, PARKED, DELIVERED),
              DeliveryAct.FAIL_TO_READ,
              NOT_READABLE)
          .stay(Set.of(NOT_READABLE), DeliveryAct.FAIL_TO_READ)
          .move(Set.of(QUEUED, HANDED_OVER, PARKED), DeliveryAct.GIVE_UP, UNDELIVERED)
          .stay(Set.of(UNDELIVERED), DeliveryAct.GIVE_UP)
          .move(Set.of(QUEUED, HANDED_OVER, UNDELIVERED), DeliveryAct.PARK, PARKED)
          .stay(Set.of(PARKED), DeliveryAct.PARK)
          .move(
              Set.of(HANDED_OVER, UNDELIVERED, PARKED, NOT_READABLE, DELIVERED),
              DeliveryAct.REPLAY,
              QUEUED)
          .stay(Set.of(QUEUED), DeliveryAct.REPLAY)
          .otherwise("D01", "the delivery is not in a state in which this can be reported")
          .build();

  /** Region C: one item at the importing customs. */
  public static final Lifecycle<UseState, UseAct> USE = UseTable.build();

  /** Region D: one verification request. */
  public static final Lifecycle<VerificationState, VerificationAct> VERIFICATION =
      VerificationTable.build();

  private Lifecycles() {}

  /** All four, in the order of the regions. */
  public static List<Lifecycle<?, ?>> all() {
    return List.of(DOCUMENT, DELIVERY, USE, VERIFICATION);
  }
}
