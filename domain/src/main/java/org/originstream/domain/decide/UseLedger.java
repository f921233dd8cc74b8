package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Treatment;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.UtilisationReversed;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.lifecycle.DocumentState;
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
    List<Finding> findings = new ArrayList<>();
    Finding dead = notLive(paper, event.declarationDate());
    if (dead != null && dead.severity() == Severity.REJECT) {
      return new Growth.Unlawful(List.of(dead));
    }
    if (dead != null) {
      findings.add(dead);
    }
    CaseFile grown = file;
    int counted = 0;
    for (int i = 0; i < event.items().size(); i++) {
      switch (useItem(grown, event, i)) {
        case Growth.Lawful(CaseFile next, List<Finding> none) -> {
          grown = next;
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
      return new Growth.Unlawful(List.of(ItemSteps.unknown(used.itemNumber())));
    }
    CaseFile entered = file.with(file.use().entered(entry(event, used)));
    return used.treatment() == Treatment.NOT_GIVEN
        ? Growth.lawful(entered)
        : consume(entered, item.get(), used.quantity(), "/items/" + index + "/quantity");
  }

  private static Growth consume(CaseFile file, ItemUse item, Quantity quantity, String path) {
    Quantity issued = item.issued();
    if (issued == null) {
      return step(file, item, UseAct.USE_PART);
    }
    if (!issued.unit().equals(quantity.unit()) || quantity.value().signum() <= 0) {
      return Growth.unlawful(
          "Q06",
          path,
          "use of item " + item.itemNumber() + " is counted in " + issued.unit() + ", above zero",
          "report a quantity in the unit of the certificate");
    }
    BigDecimal used = item.usedSoFar().add(quantity.value());
    int compared = used.compareTo(issued.value());
    if (compared > 0 && Lifecycles.USE.next(item.state(), UseAct.USE_PART) != null) {
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
    return step(file, item.withUsed(used), compared >= 0 ? UseAct.USE_ALL : UseAct.USE_PART);
  }

  private static Use givenBack(Use use, UseEntry entry) {
    if (entry.treatment() == Treatment.NOT_GIVEN || entry.reversed()) {
      return use;
    }
    ItemUse item = use.item(entry.itemNumber()).orElseThrow();
    boolean counted = item.issued() != null;
    BigDecimal left = item.usedSoFar().subtract(entry.quantity().value());
    boolean others =
        use.uses().stream()
            .anyMatch(
                u ->
                    u.itemNumber() == item.itemNumber()
                        && !u.reversed()
                        && u.treatment() == Treatment.GIVEN);
    UseState state =
        Lifecycles.USE.next(item.state(), others ? UseAct.REVERSE_PART : UseAct.REVERSE_ALL);
    // A denied item stays denied; only its balance is corrected.
    return use.with(
        item.withUsed(counted ? left : null).withState(state == null ? item.state() : state));
  }

  private static Growth step(CaseFile file, ItemUse item, UseAct act) {
    return switch (Lifecycles.USE.step(item.state(), act)) {
      case Step.Moved<UseState>(UseState to) ->
          Growth.lawful(file.with(file.use().with(item.withState(to))));
      case Step.Illegal<UseState>(String rule, String why) ->
          item.state() == UseState.NOT_RECEIVED
              ? Growth.early("DELIVERY", "the current version has not been delivered yet")
              : new Growth.Unlawful(List.of(ItemSteps.illegal(item, rule, why)));
    };
  }

  /** Null if the paper was live on that day; a warning or a refusal otherwise. */
  private static @Nullable Finding notLive(Paper paper, LocalDate declared) {
    boolean ended =
        paper.state() == DocumentState.CANCELLED || paper.state() == DocumentState.REPLACED;
    if (ended) {
      LocalDate endedOn =
          Objects.requireNonNull(paper.fate().endedAt()).atZone(ZoneOffset.UTC).toLocalDate();
      String message = "the certificate is " + paper.state() + " since " + endedOn;
      return declared.isBefore(endedOn)
          ? Growth.warn("IL5", "/declarationDate", message, "both sides are told; check the entry")
          : Growth.reject("IL5", "/declarationDate", message, "treat the entry without preference");
    }
    LocalDate last = paper.validUntil();
    return last != null && declared.isAfter(last) && paper.fate().lateAcceptance() == null
        ? Growth.warn(
            "Q08",
            "/declarationDate",
            "declared after the last day of validity, " + last,
            "send LateAcceptance with the reason that excuses it")
        : null;
  }

  private static UseEntry entry(Utilised event, UsedItem used) {
    return new UseEntry(
        event.header().eventId(),
        event.declarationNumber(),
        event.declarationDate(),
        used.itemNumber(),
        used.quantity(),
        used.treatment(),
        false);
  }
}
