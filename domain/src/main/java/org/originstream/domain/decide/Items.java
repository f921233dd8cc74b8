package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.UseAct;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.rule.Finding;

/** The use of items through issue and amendment. */
final class Items {
  private Items() {}

  /** What becomes of the items when the paper gets a new version. */
  sealed interface Renewal {
    /**
     * The items of the new version.
     *
     * @param items with use so far carried over
     */
    record Renewed(List<ItemUse> items) implements Renewal {}

    /**
     * The amendment would contradict use already made.
     *
     * @param findings one for each item that cannot be changed so
     */
    record Refused(List<Finding> findings) implements Renewal {}
  }

  static List<ItemUse> fresh(Certificate paper, Facts facts) {
    return paper.items().stream().map(item -> fresh(item, facts)).toList();
  }

  static Renewal renewed(Use use, Certificate next, Facts facts) {
    List<ItemUse> current = use.items();
    if (!current.isEmpty() && current.stream().allMatch(i -> i.state() == UseState.FULLY_USED)) {
      return new Renewal.Refused(
          List.of(
              Growth.reject(
                  "AM3",
                  "/certificate/items",
                  "the certificate has been used up and cannot be amended",
                  "issue a new certificate")));
    }
    List<Finding> findings = new ArrayList<>();
    List<ItemUse> items = new ArrayList<>();
    Set<Integer> kept = new HashSet<>();
    for (int i = 0; i < next.items().size(); i++) {
      Item item = next.items().get(i);
      Optional<ItemUse> old = use.item(item.itemNumber());
      kept.add(item.itemNumber());
      UsedQuantity used = UsedQuantity.of(use, item.itemNumber());
      used.contradicts(
              item.itemNumber(),
              old.map(ItemUse::issued).orElse(null),
              item.quantity(),
              "/certificate/items/" + i + "/quantity")
          .ifPresent(findings::add);
      items.add(
          old.map(o -> carriedOver(o, item, used, facts)).orElseGet(() -> fresh(item, facts)));
    }
    current.stream()
        .filter(item -> !kept.contains(item.itemNumber()) && item.isUsed())
        .map(Items::removedFinding)
        .forEach(findings::add);
    return findings.isEmpty() ? new Renewal.Renewed(items) : new Renewal.Refused(findings);
  }

  private static ItemUse fresh(Item item, Facts facts) {
    return new ItemUse(
        item.itemNumber(),
        UseState.NOT_RECEIVED,
        facts.criteria().get(item.itemNumber()),
        item.quantity(),
        item.quantity() == null ? null : ItemUse.NOTHING);
  }

  private static ItemUse carriedOver(ItemUse old, Item item, UsedQuantity used, Facts facts) {
    UseState renewed = Objects.requireNonNull(Lifecycles.USE.next(old.state(), UseAct.RENEW));
    UseState state =
        used.any() && renewed != UseState.DENIED ? usedState(used, item.quantity()) : renewed;
    return new ItemUse(
        item.itemNumber(),
        state,
        facts.criteria().get(item.itemNumber()),
        item.quantity(),
        item.quantity() == null ? null : used.amount());
  }

  private static UseState usedState(UsedQuantity used, @Nullable Quantity issued) {
    return issued != null && used.amount().compareTo(issued.value()) >= 0
        ? UseState.FULLY_USED
        : UseState.PARTIALLY_USED;
  }

  private static Finding removedFinding(ItemUse old) {
    return Growth.reject(
        "AM2",
        "/certificate/items",
        "item " + old.itemNumber() + " has been used and cannot be removed",
        "keep the item with at least the used quantity");
  }
}
