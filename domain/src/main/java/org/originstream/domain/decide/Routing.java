package org.originstream.domain.decide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;

/** The routing table: audience × verdict → places. */
public final class Routing {
  private static final Map<Audience, Map<Verdict, List<Place>>> TABLE = table();

  private Routing() {}

  /** Where the table sends a decided event. */
  public static List<Place> places(Audience audience, Verdict verdict) {
    return Objects.requireNonNull(Objects.requireNonNull(TABLE.get(audience)).get(verdict));
  }

  /** The same, with the nodes filled in and the deliveries numbered on from the case. */
  static List<Outbound> outbound(CaseFile after, OriginEvent event, Verdict verdict) {
    Map<String, Outbound> each = new LinkedHashMap<>();
    for (Place place : places(Audience.of(event), verdict)) {
      fillIn(place, after, event.header())
          .forEach(o -> each.putIfAbsent(o.outlet() + "/" + o.node(), o));
    }
    return List.copyOf(each.values());
  }

  private static Stream<Outbound> fillIn(Place place, CaseFile after, EventHeader header) {
    Paper paper = after.paper();
    NodeCode destination = paper == null ? header.destination() : paper.sides().destination();
    NodeCode owner = paper == null ? header.destination() : paper.sides().ownerNode();
    return switch (place) {
      case HISTORY -> Stream.of(new Outbound(Outlet.HISTORY, null, 0));
      case READER_COUNTRIES ->
          after.deliveries().readers().stream().flatMap(n -> next(after, Outlet.COUNTRY, n));
      case DESTINATION_COUNTRY -> next(after, Outlet.COUNTRY, destination);
      case SENDER_COUNTRY -> next(after, Outlet.COUNTRY, header.senderNode());
      case SENDER_NOTICES -> next(after, Outlet.NOTICES, header.senderNode());
      case OWNER_NOTICES -> next(after, Outlet.NOTICES, owner);
    };
  }

  private static Stream<Outbound> next(CaseFile file, Outlet outlet, NodeCode node) {
    return Stream.of(
        new Outbound(outlet, node, file.deliveries().to(outlet, node).lastDeliveryNumber() + 1));
  }

  private static Map<Audience, Map<Verdict, List<Place>>> table() {
    Map<Audience, Map<Verdict, List<Place>>> rows = new EnumMap<>(Audience.class);
    rows.put(
        Audience.PAPER,
        row(
            List.of(Place.HISTORY, Place.DESTINATION_COUNTRY, Place.SENDER_NOTICES),
            List.of(Place.SENDER_NOTICES)));
    rows.put(
        Audience.CORRECTION,
        row(
            List.of(
                Place.HISTORY,
                Place.DESTINATION_COUNTRY,
                Place.READER_COUNTRIES,
                Place.SENDER_NOTICES),
            List.of(Place.SENDER_NOTICES)));
    rows.put(
        Audience.ANSWER,
        row(List.of(Place.HISTORY, Place.OWNER_NOTICES), List.of(Place.SENDER_COUNTRY)));
    rows.put(
        Audience.REPLY,
        row(
            List.of(Place.HISTORY, Place.DESTINATION_COUNTRY, Place.SENDER_NOTICES),
            List.of(Place.SENDER_NOTICES)));
    rows.put(Audience.REPORT, row(List.of(Place.HISTORY, Place.OWNER_NOTICES), List.of()));
    rows.put(Audience.NOTE, row(List.of(Place.HISTORY), List.of()));
    rows.put(
        Audience.PLATFORM,
        row(List.of(Place.HISTORY, Place.DESTINATION_COUNTRY, Place.OWNER_NOTICES), List.of()));
    rows.put(Audience.LINK, row(List.of(Place.HISTORY), List.of()));
    rows.put(Audience.TIMER, row(List.of(Place.HISTORY), List.of()));
    return rows;
  }

  /**
   * Whatever is decided is history, the early and the repeated too: each changes the case, and the
   * case must follow from its history. A customs that is too early, or repeats itself, needs no
   * answer on its country topic.
   */
  private static Map<Verdict, List<Place>> row(List<Place> accepted, List<Place> answer) {
    Map<Verdict, List<Place>> row = new EnumMap<>(Verdict.class);
    row.put(Verdict.ACCEPTED, accepted);
    row.put(Verdict.REFUSED, withHistory(answer));
    row.put(Verdict.CONFLICT, withHistory(answer));
    List<Place> passing = answer.contains(Place.SENDER_COUNTRY) ? List.of() : answer;
    row.put(Verdict.HELD, withHistory(passing));
    row.put(Verdict.DUPLICATE, withHistory(passing));
    return row;
  }

  private static List<Place> withHistory(List<Place> answer) {
    List<Place> places = new ArrayList<>(List.of(Place.HISTORY));
    places.addAll(answer);
    return List.copyOf(places);
  }
}
