package org.originstream.schemas.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.guard.FieldWalk;

/**
 * What an event's schema and its first bytes tell, for readers who pass over most of what they see.
 * Says nothing rather than something doubtful. Thread-safe; never throws.
 */
public final class EventGlance {
  private final Map<String, WireSchema> events = new HashMap<>();

  private EventGlance(SchemaCatalogue catalogue) {
    for (WireSchema wire : catalogue.all()) {
      if (EventCodec.shipped().subjects().contains(wire.subject())) {
        events.put(wire.fingerprint().hex(), wire);
      }
    }
  }

  /** With the schemas in this jar; needs no registry. */
  public static EventGlance shipped() {
    return Shipped.GLANCE;
  }

  /**
   * Between whom an event travels.
   *
   * @param sender the node that sends
   * @param destination the node it is meant for
   */
  public record Ends(NodeCode sender, NodeCode destination) {}

  /**
   * The kind of event that is written with a schema.
   *
   * @param fingerprint text of the {@code origin-schema} header
   * @return empty if there is no such schema of an event here
   */
  public Optional<String> kind(String fingerprint) {
    return Optional.ofNullable(events.get(fingerprint)).map(wire -> wire.schema().getName());
  }

  /**
   * Between whom the event travels, from the header that every value begins with.
   *
   * @param value as on the topic
   * @param fingerprint text of the {@code origin-schema} header
   * @return empty if it cannot be told; {@link EventCodec#read} says why
   */
  public Optional<Ends> ends(byte @Nullable [] value, String fingerprint) {
    WireSchema writer = events.get(fingerprint);
    if (writer == null || value == null || value.length < Framing.PREFIX_BYTES) {
      return Optional.empty();
    }
    return FieldWalk.texts(
            writer.schema().getFields().getFirst().schema(),
            value,
            Framing.PREFIX_BYTES,
            "senderNode",
            "destination")
        .filter(texts -> NodeCode.isCode(texts.first()) && NodeCode.isCode(texts.second()))
        .map(texts -> new Ends(new NodeCode(texts.first()), new NodeCode(texts.second())));
  }

  private static final class Shipped {
    private static final EventGlance GLANCE = new EventGlance(SchemaCatalogue.shipped());
  }
}
