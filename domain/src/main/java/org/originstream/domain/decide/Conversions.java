package org.originstream.domain.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Item;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.event.UsedItem;
import org.originstream.domain.event.Utilised;
import org.originstream.domain.reference.UnitRate;

/**
 * Gives what was reported in another unit than the paper's in the paper's, before it is counted.
 * The decision records the rates, so that a case made again counts the same.
 *
 * @param rates from the units reported into those of the paper
 */
record Conversions(List<UnitRate> rates) {
  Conversions {
    rates = List.copyOf(rates);
  }

  /** What {@code event} takes to be counted. */
  static Conversions needed(CaseFile file, OriginEvent event, Almanac almanac) {
    Stream<Optional<UnitRate>> rates =
        switch (event) {
          case Utilised use -> {
            Map<Integer, String> units = units(file);
            yield use.items().stream()
                .map(used -> rate(used.quantity(), units.get(used.itemNumber()), almanac));
          }
          case DocumentEvent document
              when file.use().uses().stream().anyMatch(UseEntry::unmatched) ->
              document.paper().stream()
                  .flatMap(paper -> paper.items().stream())
                  .flatMap(item -> waiting(file, item, almanac));
          case Link link -> Stream.of(drawn(file, link, almanac));
          default -> Stream.empty();
        };
    return new Conversions(rates.flatMap(Optional::stream).distinct().toList());
  }

  /** The event as it is counted. */
  Received counted(Received received, CaseFile file) {
    if (rates.isEmpty()) {
      return received;
    }
    OriginEvent counted =
        switch (received.event()) {
          case Utilised use -> counted(use, file);
          case Link link -> counted(link);
          default -> received.event();
        };
    return new Received(counted, received.arrival(), received.contentSha256());
  }

  private Utilised counted(Utilised use, CaseFile file) {
    Map<Integer, String> units = units(file);
    return new Utilised(
        use.header(),
        use.declarationNumber(),
        use.customsOffice(),
        use.declarationDate(),
        use.items().stream().map(used -> counted(used, units)).toList(),
        use.outage());
  }

  private Link counted(Link link) {
    Quantity drawn = link.quantity();
    return drawn == null
        ? link
        : rates.stream()
            .filter(rate -> rate.from().equals(drawn.unit()))
            .findFirst()
            .flatMap(rate -> rate.converted(drawn))
            .map(
                quantity ->
                    new Link(
                        link.header(),
                        link.from(),
                        link.purpose(),
                        quantity,
                        link.itemNumber(),
                        link.sighting()))
            .orElse(link);
  }

  /** The case with what waits for the paper of {@code event} as it is counted. */
  CaseFile counted(CaseFile file, OriginEvent event) {
    if (rates.isEmpty() || !(event instanceof DocumentEvent document)) {
      return file;
    }
    List<Item> items = document.paper().map(paper -> paper.items()).orElse(List.of());
    return file.with(
        file.use()
            .withUses(
                file.use().uses().stream()
                    .map(entry -> entry.unmatched() ? counted(entry, items) : entry)
                    .toList()));
  }

  private UsedItem counted(UsedItem used, Map<Integer, String> units) {
    return Optional.ofNullable(units.get(used.itemNumber()))
        .flatMap(unit -> converted(used.quantity(), unit))
        .map(q -> new UsedItem(used.itemNumber(), q, used.treatment(), used.reason()))
        .orElse(used);
  }

  private UseEntry counted(UseEntry entry, List<Item> items) {
    return items.stream()
        .filter(item -> item.itemNumber() == entry.itemNumber())
        .flatMap(item -> Stream.ofNullable(item.quantity()))
        .findFirst()
        .flatMap(issued -> converted(entry.quantity(), issued.unit()))
        .map(entry::counted)
        .orElse(entry);
  }

  private Optional<Quantity> converted(Quantity reported, String unit) {
    return rates.stream()
        .filter(rate -> rate.from().equals(reported.unit()) && rate.into().equals(unit))
        .findFirst()
        .flatMap(rate -> rate.converted(reported));
  }

  private static Stream<Optional<UnitRate>> waiting(CaseFile file, Item item, Almanac almanac) {
    return file.use().uses().stream()
        .filter(entry -> entry.unmatched() && entry.itemNumber() == item.itemNumber())
        .map(
            entry ->
                rate(
                    entry.quantity(),
                    item.quantity() == null ? null : item.quantity().unit(),
                    almanac));
  }

  /** What another certificate draws, in a unit that this one has; the same unit goes first. */
  private static Optional<UnitRate> drawn(CaseFile file, Link link, Almanac almanac) {
    Quantity drawn = link.quantity();
    List<String> units =
        file.use().items().stream()
            .flatMap(item -> Stream.ofNullable(item.issued()))
            .map(Quantity::unit)
            .toList();
    return drawn == null || units.contains(drawn.unit())
        ? Optional.empty()
        : units.stream().flatMap(unit -> almanac.rate(drawn.unit(), unit).stream()).findFirst();
  }

  private static Optional<UnitRate> rate(
      Quantity reported, @Nullable String unit, Almanac almanac) {
    return unit == null ? Optional.empty() : almanac.rate(reported.unit(), unit);
  }

  /** The unit of each item of the paper that has a quantity. */
  private static Map<Integer, String> units(CaseFile file) {
    Map<Integer, String> units = new HashMap<>();
    for (ItemUse item : file.use().items()) {
      if (item.issued() != null) {
        units.putIfAbsent(item.itemNumber(), item.issued().unit());
      }
    }
    return units;
  }
}
