package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Treatment;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.Step;
import org.originstream.domain.lifecycle.UseAct;
import org.originstream.domain.lifecycle.UseState;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** The exact use ledger: what was declared, of which item, and what was taken back. */
final class UseLedger {
  private UseLedger() {}

  static Growth use(CaseFile file, Paper paper, Utilised event) {
    List<Finding> findings = new ArrayList<>(LiveOn.findings(file, paper, event));
    if (findings.stream().anyMatch(f -> f.severity() == Severity.REJECT)) {
      return new Growth.Unlawful(findings);
    }
    CaseFile grown = file;
    int counted = 0;
    for (int i = 0; i < event.items().size(); i++) {
      switch (useItem(grown, event, i)) {
        case Growth.Lawful(CaseFile next, List<Finding> why) -> {
          grown = next;
          findings.addAll(why);
          counted++;
        }
        case Growth.Unlawful(List<Finding> why) -> findings.addAll(why);
        case Growth.Early(Reason waitsFor) -> {
          return new Growth.Early(waitsFor);
        }
      }
    }
    return counted > 0 ? new Growth.Lawful(grown, findings) : nothingCounted(findings);
  }

  static Growth reverse(CaseFile file, UtilisationReversed event) {
    List<UseEntry> entries = file.use().entries(event.utilisation());
    if (entries.isEmpty()) {
      return Growth.early("UTILISATION", "the report of use has not come yet");
    }
    if (entries.stream().allMatch(UseEntry::reversed)) {
      return Growth.unlawful(
          "Q05", "/utilisation", "this report of use was taken back before", "nothing to do");
    }
    Use use = file.use().takenBack(event.utilisation());
    for (UseEntry entry : entries) {
      use = givenBack(use, entry);
    }
    return Growth.lawful(file.with(use));
  }

  private static Growth nothingCounted(List<Finding> findings) {
    return findings.isEmpty()
        ? Growth.unlawful("U02", "/items", "the report names no item", "name what was used")
        : new Growth.Unlawful(findings);
  }

  private static Growth useItem(CaseFile file, Utilised event, int index) {
    UsedItem used = event.items().get(index);
    Optional<ItemUse> item = file.use().item(used.itemNumber());
    if (item.isEmpty()) {
      return new Growth.Unlawful(
          List.of(ItemSteps.unknown(used.itemNumber(), "/items/" + index + "/itemNumber")));
    }
    CaseFile entered = file.with(file.use().entered(entry(event, used, true)));
    return used.treatment() == Treatment.NOT_GIVEN
        ? new Growth.Lawful(entered, unexplained(used, index))
        : consume(
            entered,
            item.get(),
            used.quantity(),
            event.outage() != null,
            "/items/" + index + "/quantity");
  }

  /** Box 5 of the paper forms: treatment not given, state reasons. */
  private static List<Finding> unexplained(UsedItem used, int index) {
    return used.reason() != null
        ? List.of()
        : List.of(
            Growth.warn(
                "U04",
                "/items/" + index + "/reason",
                "preference was not given for item " + used.itemNumber() + ", without a reason",
                "state the reason"));
  }

  /** Counts a quantity against an item, under an outage even before it was delivered. */
  static Growth consume(
      CaseFile file, ItemUse item, Quantity quantity, boolean outage, String path) {
    UseAct part = outage ? UseAct.USE_PART_IN_OUTAGE : UseAct.USE_PART;
    Quantity issued = item.issued();
    if (issued == null) {
      return step(file, item, part, path);
    }
    Growth uncountable = uncountable(item.itemNumber(), issued.unit(), quantity, path);
    if (uncountable != null) {
      return uncountable;
    }
    BigDecimal used = item.usedSoFar().add(quantity.value());
    int compared = used.compareTo(issued.value());
    if (compared > 0 && Lifecycles.USE.next(item.state(), part) != null) {
      return tooMuch(item, issued, path);
    }
    UseAct all = outage ? UseAct.USE_ALL_IN_OUTAGE : UseAct.USE_ALL;
    return step(file, item.withUsed(used), compared >= 0 ? all : part, path);
  }

  /** What converts exactly has been converted before it comes here. */
  private static @Nullable Growth uncountable(
      int itemNumber, String unit, Quantity quantity, String path) {
    if (quantity.value().signum() <= 0) {
      return Growth.unlawful(
          "Q06",
          path,
          "used quantities are above zero; of item " + itemNumber + " none is said to be used",
          "report what was used, or leave the item out");
    }
    return unit.equals(quantity.unit())
        ? null
        : Growth.unlawful(
            "Q06",
            path,
            "item %d is counted in %s, and %s %s cannot be given in it exactly"
                .formatted(
                    itemNumber,
                    unit,
                    quantity.value().stripTrailingZeros().toPlainString(),
                    quantity.unit()),
            "report the quantity in " + unit);
  }

  private static Growth tooMuch(ItemUse item, Quantity issued, String path) {
    BigDecimal left = issued.value().subtract(item.usedSoFar());
    return Growth.unlawful(
        "IL6",
        path,
        "only "
            + left.stripTrailingZeros().toPlainString()
            + " "
            + issued.unit()
            + " of item "
            + item.itemNumber()
            + " remain",
        "report at most what remains, or ask the issuer for an amendment");
  }

  private static Use givenBack(Use use, UseEntry entry) {
    Optional<ItemUse> found = use.item(entry.itemNumber());
    if (!entry.counts() || found.isEmpty()) {
      return use;
    }
    ItemUse item = found.get();
    UsedQuantity others = UsedQuantity.of(use, item.itemNumber());
    UseState state =
        Lifecycles.USE.next(item.state(), others.any() ? UseAct.REVERSE_PART : UseAct.REVERSE_ALL);
    // A denied item stays denied; only its balance is corrected.
    return use.with(
        item.withUsed(item.issued() == null ? null : others.amount())
            .withState(state == null ? item.state() : state));
  }

  private static Growth step(CaseFile file, ItemUse item, UseAct act, String path) {
    return switch (Lifecycles.USE.step(item.state(), act)) {
      case Step.Moved<UseState>(UseState to) ->
          Growth.lawful(file.with(file.use().with(item.withState(to))));
      case Step.Illegal<UseState>(String rule, String why) ->
          item.state() == UseState.NOT_RECEIVED
              ? Growth.early("DELIVERY", "the current version has not been delivered yet")
              : new Growth.Unlawful(List.of(ItemSteps.illegal(item, rule, why, path)));
    };
  }

  static UseEntry entry(Utilised event, UsedItem used, boolean matched) {
    return new UseEntry(
        event.header().eventId(),
        event.declarationNumber(),
        event.declarationDate(),
        used.itemNumber(),
        used.quantity(),
        used.treatment(),
        false,
        event.customsOffice(),
        event.outage() == null
            ? null
            : new OutageUse(event.outage(), event.header().senderNode(), matched));
  }
}
