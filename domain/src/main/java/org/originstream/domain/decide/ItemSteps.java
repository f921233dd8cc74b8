package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.List;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.lifecycle.DeliveryState;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.Step;
import org.originstream.domain.lifecycle.UseAct;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.rule.Finding;

/** Does one act on several items; a bad item never blocks the others. */
final class ItemSteps {
  private ItemSteps() {}

  /**
   * Customs that answer about a version handed over to them have received it, even if their channel
   * proves nothing.
   */
  static CaseFile impliedReceipt(CaseFile file, Paper paper, EventHeader header) {
    Recipient recipient = file.deliveries().to(Outlet.COUNTRY, header.senderNode());
    boolean handedOver =
        recipient.state() == DeliveryState.HANDED_OVER
            || recipient.state() == DeliveryState.DELIVERED;
    return handedOver && header.version() == paper.version()
        ? file.with(file.use().received())
        : file;
  }

  /** Does {@code act} on the items of those numbers, or on all if none is named. */
  static Growth all(CaseFile file, List<Integer> itemNumbers, UseAct act) {
    List<Finding> findings = new ArrayList<>();
    Use use = file.use();
    int moved = 0;
    for (ItemUse item : named(file.use(), itemNumbers)) {
      switch (Lifecycles.USE.step(item.state(), byBalance(item, act))) {
        case Step.Moved<UseState>(UseState to) -> {
          use = use.with(item.withState(to));
          moved++;
        }
        case Step.Illegal<UseState>(String rule, String why) ->
            findings.add(illegal(item, rule, why, path(itemNumbers)));
      }
    }
    itemNumbers.stream()
        .filter(n -> file.use().item(n).isEmpty())
        .map(n -> unknown(n, path(itemNumbers)))
        .forEach(findings::add);
    return moved > 0 ? new Growth.Lawful(file.with(use), findings) : notMoved(file.use(), findings);
  }

  /** Nothing moved: too early if the certificate is still on its way, else unlawful. */
  private static Growth notMoved(Use use, List<Finding> findings) {
    return use.items().stream().anyMatch(i -> i.state() == UseState.NOT_RECEIVED)
        ? Growth.early("DELIVERY", "the current version has not been delivered yet")
        : new Growth.Unlawful(findings);
  }

  /** What was determined about the items asked about, as far as their state lets it matter. */
  static CaseFile whereOpen(CaseFile file, VerificationCase verification, UseAct act) {
    Use use = file.use();
    for (ItemUse item : named(file.use(), verification.itemNumbers())) {
      UseState to = Lifecycles.USE.next(item.state(), act);
      use = to == null ? use : use.with(item.withState(to));
    }
    return file.with(use);
  }

  /** An item that was used before preference was denied is used again when it is given back. */
  private static UseAct byBalance(ItemUse item, UseAct act) {
    if (act != UseAct.UPHOLD_APPEAL || item.usedSoFar().signum() == 0) {
      return act;
    }
    return item.issued() != null && item.usedSoFar().compareTo(item.issued().value()) >= 0
        ? UseAct.UPHOLD_ALL_USED
        : UseAct.UPHOLD_PART_USED;
  }

  private static String path(List<Integer> itemNumbers) {
    return itemNumbers.isEmpty() ? "/header/certificate" : "/itemNumbers";
  }

  static Finding illegal(ItemUse item, String rule, String why, String path) {
    return Growth.reject(
        rule,
        path,
        "item " + item.itemNumber() + " is " + item.state() + ": " + why,
        "look the item's state up first");
  }

  static Finding unknown(int itemNumber, String path) {
    return Growth.reject(
        "U01",
        path,
        "the certificate has no item " + itemNumber,
        "name an item of the current version");
  }

  private static List<ItemUse> named(Use use, List<Integer> itemNumbers) {
    return itemNumbers.isEmpty()
        ? use.items()
        : use.items().stream().filter(i -> itemNumbers.contains(i.itemNumber())).toList();
  }
}
