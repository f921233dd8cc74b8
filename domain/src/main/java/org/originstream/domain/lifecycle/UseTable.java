package org.originstream.domain.lifecycle;

import static org.originstream.domain.lifecycle.UseState.ACCEPTED;
import static org.originstream.domain.lifecycle.UseState.DENIED;
import static org.originstream.domain.lifecycle.UseState.FULLY_USED;
import static org.originstream.domain.lifecycle.UseState.NOT_RECEIVED;
import static org.originstream.domain.lifecycle.UseState.PARTIALLY_USED;
import static org.originstream.domain.lifecycle.UseState.RECEIVED;
import static org.originstream.domain.lifecycle.UseState.REFUSED;

import java.util.EnumSet;
import java.util.Set;

/** Region C as a table. */
final class UseTable {
  private static final Set<UseState> USABLE = Set.of(RECEIVED, ACCEPTED, PARTIALLY_USED);

  private static final Set<UseState> USABLE_IN_OUTAGE =
      Set.of(NOT_RECEIVED, RECEIVED, ACCEPTED, PARTIALLY_USED);

  private UseTable() {}

  static Lifecycle<UseState, UseAct> build() {
    Lifecycle.Builder<UseState, UseAct> table =
        Lifecycle.table("Use", NOT_RECEIVED, UseAct.class)
            .move(Set.of(NOT_RECEIVED), UseAct.RECEIVE, RECEIVED)
            .stay(EnumSet.complementOf(EnumSet.of(NOT_RECEIVED)), UseAct.RECEIVE)
            .move(Set.of(RECEIVED), UseAct.ACCEPT, ACCEPTED)
            .stay(Set.of(ACCEPTED, PARTIALLY_USED, FULLY_USED), UseAct.ACCEPT)
            .move(Set.of(RECEIVED), UseAct.REFUSE, REFUSED)
            .move(Set.of(ACCEPTED), UseAct.WITHDRAW_ACCEPTANCE, RECEIVED)
            .move(Set.of(REFUSED), UseAct.WITHDRAW_REFUSAL, RECEIVED)
            .move(USABLE, UseAct.USE_PART, PARTIALLY_USED)
            .move(USABLE, UseAct.USE_ALL, FULLY_USED)
            .move(USABLE_IN_OUTAGE, UseAct.USE_PART_IN_OUTAGE, PARTIALLY_USED)
            .move(USABLE_IN_OUTAGE, UseAct.USE_ALL_IN_OUTAGE, FULLY_USED)
            .move(Set.of(PARTIALLY_USED, FULLY_USED), UseAct.REVERSE_PART, PARTIALLY_USED)
            .move(Set.of(PARTIALLY_USED, FULLY_USED), UseAct.REVERSE_ALL, ACCEPTED)
            .move(Set.of(RECEIVED, ACCEPTED, PARTIALLY_USED, FULLY_USED), UseAct.DENY, DENIED)
            .move(Set.of(DENIED), UseAct.UPHOLD_APPEAL, ACCEPTED)
            .move(Set.of(DENIED), UseAct.UPHOLD_PART_USED, PARTIALLY_USED)
            .move(Set.of(DENIED), UseAct.UPHOLD_ALL_USED, FULLY_USED)
            .move(Set.of(NOT_RECEIVED, RECEIVED, ACCEPTED, REFUSED), UseAct.RENEW, NOT_RECEIVED)
            .stay(Set.of(PARTIALLY_USED, FULLY_USED, DENIED), UseAct.RENEW);
    return forbidden(table).build();
  }

  private static Lifecycle.Builder<UseState, UseAct> forbidden(
      Lifecycle.Builder<UseState, UseAct> table) {
    Set<UseAct> delivered = Set.of(UseAct.USE_PART, UseAct.USE_ALL);
    Set<UseAct> uses =
        Set.of(
            UseAct.USE_PART, UseAct.USE_ALL, UseAct.USE_PART_IN_OUTAGE, UseAct.USE_ALL_IN_OUTAGE);
    table
        .forbid(Set.of(NOT_RECEIVED), delivered, "IL5", "the item has not been delivered yet")
        .forbid(Set.of(REFUSED), uses, "IL5", "the item was refused; take the refusal back first")
        .forbid(Set.of(DENIED), uses, "IL5", "preference was denied for the item")
        .forbid(Set.of(FULLY_USED), uses, "IL7", "the item has been used up");
    return answers(table).otherwise("Q05", "the item is not in a state in which this can be done");
  }

  /** What customs cannot answer, each for a reason of its own. */
  private static Lifecycle.Builder<UseState, UseAct> answers(
      Lifecycle.Builder<UseState, UseAct> table) {
    Set<UseState> used = Set.of(PARTIALLY_USED, FULLY_USED);
    return table
        .forbid(
            Set.of(REFUSED),
            Set.of(UseAct.ACCEPT),
            "U08",
            "the item was refused; take the refusal back first")
        .forbid(
            Set.of(DENIED),
            Set.of(UseAct.ACCEPT, UseAct.REFUSE),
            "U09",
            "preference was denied for the item; only an appeal gives it back")
        .forbid(
            Set.of(ACCEPTED),
            Set.of(UseAct.REFUSE),
            "U06",
            "the item was accepted; take the acceptance back first")
        .forbid(
            used,
            Set.of(UseAct.REFUSE),
            "U07",
            "goods were cleared under the item; deny the preference instead")
        .forbid(
            used,
            Set.of(UseAct.WITHDRAW_ACCEPTANCE),
            "U03",
            "goods were cleared under the item; take the reports of use back first")
        .forbid(
            Set.of(NOT_RECEIVED, RECEIVED, REFUSED, DENIED),
            Set.of(UseAct.WITHDRAW_ACCEPTANCE),
            "U10",
            "the item was not accepted")
        .forbid(
            EnumSet.complementOf(EnumSet.of(REFUSED)),
            Set.of(UseAct.WITHDRAW_REFUSAL),
            "U11",
            "the item was not refused")
        .forbid(
            EnumSet.complementOf(EnumSet.of(DENIED)),
            Set.of(UseAct.UPHOLD_APPEAL, UseAct.UPHOLD_PART_USED, UseAct.UPHOLD_ALL_USED),
            "U12",
            "preference was not denied for the item");
  }
}
