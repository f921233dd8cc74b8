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
            .move(Set.of(PARTIALLY_USED, FULLY_USED), UseAct.REVERSE_PART, PARTIALLY_USED)
            .move(Set.of(PARTIALLY_USED, FULLY_USED), UseAct.REVERSE_ALL, ACCEPTED)
            .move(Set.of(RECEIVED, ACCEPTED, PARTIALLY_USED, FULLY_USED), UseAct.DENY, DENIED)
            .move(Set.of(DENIED), UseAct.UPHOLD_APPEAL, ACCEPTED)
            .move(Set.of(NOT_RECEIVED, RECEIVED, ACCEPTED, REFUSED), UseAct.RENEW, NOT_RECEIVED)
            .stay(Set.of(PARTIALLY_USED, FULLY_USED, DENIED), UseAct.RENEW);
    return forbidden(table).build();
  }

  private static Lifecycle.Builder<UseState, UseAct> forbidden(
      Lifecycle.Builder<UseState, UseAct> table) {
    Set<UseAct> uses = Set.of(UseAct.USE_PART, UseAct.USE_ALL);
    return table
        .forbid(Set.of(NOT_RECEIVED), uses, "IL5", "the item has not been delivered yet")
        .forbid(Set.of(REFUSED), uses, "IL5", "the item was refused; take the refusal back first")
        .forbid(Set.of(DENIED), uses, "IL5", "preference was denied for the item")
        .forbid(Set.of(FULLY_USED), uses, "IL7", "the item has been used up")
        .otherwise("Q05", "the item is not in a state in which this can be done");
  }
}
