package org.originstream.schemas.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.EventHeader;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.guard.Guarded;
import org.originstream.schemas.guard.GuardedDecoder;

/**
 * What the first bytes of an event's value tell, for readers who pass over most of what they see.
 * Thread-safe; never throws.
 */
public final class EventGlance {
  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> subjects = EventCodec.shipped().subjects();
  private final GuardedDecoder decoder;
  private final RecordMapper mapper;
  private final Schema schema;

  private EventGlance(SchemaCatalogue catalogue) {
    this.decoder = new GuardedDecoder(catalogue, DecodeLimits.EVENT);
    for (WireSchema wire : catalogue.all()) {
      if (subjects.contains(wire.subject())) {
        kinds.put(wire.fingerprint().hex(), wire.schema().getName());
      }
    }
    this.schema = headerOf(catalogue);
    this.mapper = RecordMapper.of(EventHeader.class, schema);
  }

  /** With the schemas in this jar; needs no registry. */
  public static EventGlance shipped() {
    return Shipped.GLANCE;
  }

  /**
   * The kind of event that is written with a schema.
   *
   * @param fingerprint text of the {@code origin-schema} header
   * @return empty if there is no such schema of an event here
   */
  public Optional<String> kind(String fingerprint) {
    return Optional.ofNullable(kinds.get(fingerprint));
  }

  /**
   * How the event begins, whatever the rest of the value is.
   *
   * @param value as on the topic
   * @param fingerprint text of the {@code origin-schema} header, or null if there is none
   * @return empty if it cannot be read; {@link EventCodec#read} says why
   */
  public Optional<EventHeader> header(byte @Nullable [] value, @Nullable String fingerprint) {
    return switch (decoder.decodeFirst(value, fingerprint, subjects, schema)) {
      case Guarded.Undecodable bad -> Optional.empty();
      case Guarded.Decoded decoded -> header(decoded.record());
    };
  }

  private Optional<EventHeader> header(GenericRecord record) {
    try {
      return Optional.of((EventHeader) mapper.toDomain(record));
    } catch (RuntimeException refused) {
      return Optional.empty(); // the domain's own checks; reading the whole value says which
    }
  }

  /** All events begin with the same record. */
  private static Schema headerOf(SchemaCatalogue catalogue) {
    return catalogue.current().stream()
        .filter(wire -> EventCodec.shipped().subjects().contains(wire.subject()))
        .map(wire -> wire.schema().getFields().getFirst().schema())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the catalogue has no event"));
  }

  private static final class Shipped {
    private static final EventGlance GLANCE = new EventGlance(SchemaCatalogue.shipped());
  }
}
