package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.lifecycle.UseAct;

/**
 * Region C: what the importing customs made of the items.
 *
 * @param items where each item of the current version stands
 * @param uses the use ledger, in the order of the reports
 * @param answeredVersion the version they last accepted or refused; null if none
 * @param correction their notice of a mistake; null if none is open
 */
public record Use(
    List<ItemUse> items,
    List<UseEntry> uses,
    @Nullable Integer answeredVersion,
    @Nullable CorrectionNotice correction) {
  static final Use NONE = new Use(List.of(), List.of(), null, null);

  public Use {
    items = List.copyOf(items);
    uses = List.copyOf(uses);
  }

  Optional<ItemUse> item(int itemNumber) {
    return items.stream().filter(i -> i.itemNumber() == itemNumber).findFirst();
  }

  List<UseEntry> entries(UUID utilisation) {
    return uses.stream().filter(u -> u.eventId().equals(utilisation)).toList();
  }

  boolean any() {
    return items.stream().anyMatch(ItemUse::isUsed);
  }

  Use withItems(List<ItemUse> next) {
    return new Use(next, uses, answeredVersion, correction);
  }

  Use with(ItemUse changed) {
    return withItems(
        Replacing.orAdding(items, changed, i -> i.itemNumber() == changed.itemNumber()));
  }

  /** With every item received that has not been yet. */
  Use received() {
    return withItems(
        items.stream()
            .map(
                i ->
                    i.withState(
                        Objects.requireNonNull(Lifecycles.USE.next(i.state(), UseAct.RECEIVE))))
            .toList());
  }

  Use entered(UseEntry entry) {
    List<UseEntry> longer = new ArrayList<>(uses);
    longer.add(entry);
    return withUses(longer);
  }

  /** With the ledger's lines of one report taken back; the items are untouched. */
  Use takenBack(UUID utilisation) {
    return withUses(
        uses.stream().map(u -> u.eventId().equals(utilisation) ? u.takenBack() : u).toList());
  }

  Use withUses(List<UseEntry> next) {
    return new Use(items, next, answeredVersion, correction);
  }

  Use answered(@Nullable Integer version, @Nullable CorrectionNotice notice) {
    return new Use(items, uses, version, notice);
  }

  /** The lines that count against one item. */
  List<UseEntry> counted(int itemNumber) {
    return uses.stream().filter(u -> u.itemNumber() == itemNumber && u.counts()).toList();
  }
}
