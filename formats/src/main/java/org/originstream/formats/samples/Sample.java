package org.originstream.formats.samples;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
import org.originstream.formats.json.HeaderCompletion;

/**
 * One made-up document in the door's JSON, with a header for the door to complete.
 *
 * @param name such as {@code 1-rcep-cn-jp}
 * @param exporter the node that sends it
 * @param authority the authority or office behind that node
 * @param json the document as a caller would send it
 */
public record Sample(String name, NodeCode exporter, String authority, Bytes json) {
  /**
   * The event, completed as the door completes it for this exporter.
   *
   * @throws IllegalStateException if the sample does not fit the records, which the tests rule out
   */
  public OriginEvent event(UUID eventId, OffsetDateTime now) {
    return switch (EventJson.completed(json.toArray(), completion(eventId, now))) {
      case EventReading.Read read -> read.event();
      case EventReading.Unreadable unreadable ->
          throw new IllegalStateException(name + ": " + unreadable.problems());
    };
  }

  /** What the door of this exporter would know. */
  public HeaderCompletion completion(UUID eventId, OffsetDateTime now) {
    return new HeaderCompletion(eventId, now, exporter, authority, Sample::nodeOf);
  }

  private static Optional<NodeCode> nodeOf(String country) {
    String node = country.toLowerCase(Locale.ROOT);
    return NodeCode.isCode(node) ? Optional.of(new NodeCode(node)) : Optional.empty();
  }
}
