package org.originstream.schemas.guard;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.framing.AvroBinary;
import org.originstream.schemas.framing.Fingerprint;
import org.originstream.schemas.framing.Framed;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.SchemaSource;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;

/**
 * Decodes bytes that nobody vouches for. Never throws, and neither stack nor heap depend on what
 * the bytes claim.
 *
 * <p>The fingerprint in the header decides which schema wrote the bytes; the id in the prefix is
 * believed only without one, since it may be of any registry.
 */
public final class GuardedDecoder {
  private final SchemaSource schemas;
  private final DecodeLimits limits;

  public GuardedDecoder(SchemaSource schemas, DecodeLimits limits) {
    this.schemas = schemas;
    this.limits = limits;
  }

  /**
   * Decodes a value of any kind.
   *
   * @param value as on the topic
   * @param fingerprint text of the {@code origin-schema} header, or null if there is none
   */
  public Guarded decode(byte @Nullable [] value, @Nullable String fingerprint) {
    return decode(value, fingerprint, Set.of());
  }

  /**
   * Decodes a value that must be of one of {@code expected}.
   *
   * @param expected full record names; empty allows all
   */
  public Guarded decode(
      byte @Nullable [] value, @Nullable String fingerprint, Set<String> expected) {
    return switch (Framing.unframe(value)) {
      case Framed.Broken broken ->
          new Guarded.Undecodable(broken.defect(), broken.message(), OptionalInt.of(0));
      case Framed.Body body -> {
        Found found = find(body.schemaId(), fingerprint);
        yield found instanceof Found.Schema schema && value != null
            ? decode(value, schema.wire(), expected)
            : undecodable(((Found.None) found).defect(), ((Found.None) found).what());
      }
    };
  }

  private Guarded decode(byte[] value, WireSchema writer, Set<String> expected) {
    if (!expected.isEmpty() && !expected.contains(writer.subject())) {
      return undecodable(WireDefect.SCHEMA_WRONG_TOPIC, "a record of " + writer.subject());
    }
    int bodyBytes = value.length - Framing.PREFIX_BYTES;
    if (bodyBytes > limits.bodyBytesMax()) {
      return undecodable(WireDefect.AVRO_SIZE, "a body of " + bodyBytes + " bytes");
    }
    try {
      BodyScan.check(writer.schema(), value, Framing.PREFIX_BYTES, limits);
      return new Guarded.Decoded(
          AvroBinary.read(writer.schema(), value, Framing.PREFIX_BYTES, bodyBytes), writer);
    } catch (BadBytes bad) {
      return new Guarded.Undecodable(
          bad.defect(),
          message(bad.defect(), bad.found()),
          OptionalInt.of(Framing.PREFIX_BYTES + bad.offset()));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // The scan should leave nothing to fail; what still does must not stop the line.
      return undecodable(WireDefect.AVRO_UNREADABLE, e.getClass().getSimpleName());
    }
  }

  private Found find(int id, @Nullable String header) {
    if (header == null) {
      return found(schemas.byId(id), "no schema with id " + id);
    }
    Optional<Fingerprint> fingerprint = Fingerprint.parse(header);
    if (fingerprint.isEmpty()) {
      return new Found.None(WireDefect.SCHEMA_UNKNOWN, "an origin-schema that is no fingerprint");
    }
    // A registry is asked too: if it means another schema by this id, somebody is wrong.
    Optional<WireSchema> numbered = schemas.byId(id);
    if (numbered.isPresent() && !numbered.get().fingerprint().equals(fingerprint.get())) {
      return new Found.None(
          WireDefect.SCHEMA_MISMATCH, "id " + id + " is of " + numbered.get().subject());
    }
    Optional<WireSchema> named = schemas.byFingerprint(fingerprint.get()).or(() -> numbered);
    return found(named, "no schema with fingerprint " + header);
  }

  private static Found found(Optional<WireSchema> schema, String otherwise) {
    return schema.isPresent()
        ? new Found.Schema(schema.get())
        : new Found.None(WireDefect.SCHEMA_UNKNOWN, otherwise);
  }

  private static Guarded undecodable(WireDefect defect, String found) {
    return new Guarded.Undecodable(defect, message(defect, found), OptionalInt.empty());
  }

  private static String message(WireDefect defect, String found) {
    return found + "; " + defect.rule();
  }

  private sealed interface Found {
    record Schema(WireSchema wire) implements Found {}

    record None(WireDefect defect, String what) implements Found {}
  }
}
