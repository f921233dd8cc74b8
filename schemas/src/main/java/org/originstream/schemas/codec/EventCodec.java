package org.originstream.schemas.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.SchemaSource;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.guard.Guarded;
import org.originstream.schemas.guard.GuardedDecoder;

/** Events of the domain to values on a topic and back. Thread-safe. */
public final class EventCodec {
  private final Map<Class<?>, RecordCodec<? extends OriginEvent>> byClass = new HashMap<>();
  private final Map<String, RecordCodec<? extends OriginEvent>> bySubject = new HashMap<>();
  private final GuardedDecoder decoder;

  /**
   * @param catalogue the schemas to write with
   * @param source where the schemas of what is read are looked for; usually the catalogue too
   * @throws IllegalStateException if a kind of event has no schema, or one that disagrees
   */
  public EventCodec(SchemaCatalogue catalogue, SchemaSource source) {
    for (Class<? extends OriginEvent> kind : kinds()) {
      RecordCodec<? extends OriginEvent> codec = new RecordCodec<>(kind, catalogue);
      byClass.put(kind, codec);
      bySubject.put(codec.schema().subject(), codec);
    }
    this.decoder = new GuardedDecoder(source, DecodeLimits.EVENT);
  }

  /** The codec of the schemas in this jar; needs no registry. */
  public static EventCodec shipped() {
    return Shipped.CODEC;
  }

  /** Every kind of event the domain knows. */
  public static List<Class<? extends OriginEvent>> kinds() {
    List<Class<? extends OriginEvent>> kinds = new ArrayList<>();
    collect(OriginEvent.class, kinds);
    return kinds;
  }

  /** The schema {@code event} is written with. */
  public WireSchema schemaOf(OriginEvent event) {
    return codec(event).schema();
  }

  /** The Avro body: what is signed. */
  public byte[] body(OriginEvent event) {
    return codec(event).body(event);
  }

  /** The value for a topic: prefix and body. */
  public byte[] value(OriginEvent event) {
    return codec(event).value(event);
  }

  /** Full record names of all kinds of event. */
  public Set<String> subjects() {
    return Set.copyOf(bySubject.keySet());
  }

  /**
   * Reads a value; never throws.
   *
   * @param value as on the topic
   * @param fingerprint text of the {@code origin-schema} header, or null if there is none
   */
  public Reading<OriginEvent> read(byte @Nullable [] value, @Nullable String fingerprint) {
    return switch (decoder.decode(value, fingerprint, bySubject.keySet())) {
      case Guarded.Undecodable bad ->
          new Reading.Unreadable<>(bad.code(), bad.message(), bad.offset());
      case Guarded.Decoded decoded -> read(decoded, value);
    };
  }

  private Reading<OriginEvent> read(Guarded.Decoded decoded, byte @Nullable [] value) {
    RecordCodec<? extends OriginEvent> codec = bySubject.get(decoded.writer().subject());
    if (codec == null || value == null) {
      return new Reading.Unreadable<>(
          WireDefect.SCHEMA_WRONG_TOPIC,
          decoded.writer().subject() + " is not an event",
          OptionalInt.empty());
    }
    return switch (codec.read(decoded, value)) {
      case Reading.Read<? extends OriginEvent> read ->
          new Reading.Read<>(read.value(), read.writer());
      case Reading.Unreadable<? extends OriginEvent> bad ->
          new Reading.Unreadable<>(bad.code(), bad.message(), bad.offset());
    };
  }

  private RecordCodec<? extends OriginEvent> codec(OriginEvent event) {
    RecordCodec<? extends OriginEvent> codec = byClass.get(event.getClass());
    if (codec == null) {
      throw new IllegalStateException("no codec for " + event.getClass());
    }
    return codec;
  }

  private static void collect(
      Class<? extends OriginEvent> type, List<Class<? extends OriginEvent>> into) {
    if (!type.isSealed()) {
      into.add(type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted.asSubclass(OriginEvent.class), into);
    }
  }

  private static final class Shipped {
    private static final EventCodec CODEC =
        new EventCodec(SchemaCatalogue.shipped(), SchemaCatalogue.shipped());
  }
}
