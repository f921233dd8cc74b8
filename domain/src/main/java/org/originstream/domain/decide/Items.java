package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

  static Renewal renewed(List<ItemUse> current, Certificate next, Facts facts) {
    Map<Integer, ItemUse> before = new TreeMap<>();
    current.forEach(item -> before.put(item.itemNumber(), item));
    if (!before.isEmpty()
        && before.values().stream().allMatch(i -> i.state() == UseState.FULLY_USED)) {
      return new Renewal.Refused(
          List.of(
              Growth.reject(
                  "Q05",
                  "/certificate/items",
                  "the certificate has been used up and cannot be amended",
                  "issue a new certificate")));
    }
    List<Finding> findings = new ArrayList<>();
    List<ItemUse> items = new ArrayList<>();
    for (int i = 0; i < next.items().size(); i++) {
      Item item = next.items().get(i);
      ItemUse old = before.remove(item.itemNumber());
      if (old != null && belowUsed(old, item.quantity())) {
        findings.add(belowUsedFinding(i, old));
      }
      items.add(old == null ? fresh(item, facts) : carriedOver(old, item, facts));
    }
    before.values().stream()
        .filter(ItemUse::isUsed)
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

  private static ItemUse carriedOver(ItemUse old, Item item, Facts facts) {
    UseState renewed = Objects.requireNonNull(Lifecycles.USE.next(old.state(), UseAct.RENEW));
    BigDecimal used = old.usedSoFar();
    UseState state =
        old.isUsed() && renewed != UseState.DENIED ? usedState(used, item.quantity()) : renewed;
    return new ItemUse(
        item.itemNumber(),
        state,
        facts.criteria().get(item.itemNumber()),
        item.quantity(),
        item.quantity() == null ? null : used);
  }

  private static UseState usedState(BigDecimal used, @Nullable Quantity issued) {
    return issued != null && used.compareTo(issued.value()) >= 0
        ? UseState.FULLY_USED
        : UseState.PARTIALLY_USED;
  }

  private static boolean belowUsed(ItemUse old, @Nullable Quantity next) {
    BigDecimal used = old.usedSoFar();
    return used.signum() > 0
        && (next == null
            || !next.unit().equals(Objects.requireNonNull(old.issued()).unit())
            || next.value().compareTo(used) < 0);
  }

  private static Finding belowUsedFinding(int index, ItemUse old) {
    return Growth.reject(
        "IL6",
        "/certificate/items/" + index + "/quantity",
        "item "
            + old.itemNumber()
            + " cannot fall below the "
            + old.usedSoFar().stripTrailingZeros().toPlainString()
            + " "
            + Objects.requireNonNull(old.issued()).unit()
            + " already used",
        "keep the unit and at least the used quantity");
  }

  private static Finding removedFinding(ItemUse old) {
    return Growth.reject(
        "IL6",
        "/certificate/items",
        "item " + old.itemNumber() + " has been used and cannot be removed",
        "keep the item with at least the used quantity");
  }
}
