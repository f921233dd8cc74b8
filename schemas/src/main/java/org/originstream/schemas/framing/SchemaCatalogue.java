package org.originstream.schemas.framing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * All schema versions that travel in the jar, current and earlier, so that every record can be read
 * with no registry at all.
 */
public final class SchemaCatalogue implements SchemaSource {
  /** Where the schemas compiled from the IDL are. */
  public static final String CURRENT = "/org/originstream/schemas/current";

  /** Where the snapshots of earlier versions are, by edition. */
  public static final List<String> HISTORY = List.of("/schema-history/v1-dev");

  private final Map<String, WireSchema> current = new LinkedHashMap<>();
  private final Map<Fingerprint, WireSchema> byFingerprint = new LinkedHashMap<>();
  private final Map<Integer, WireSchema> byId = new HashMap<>();

  /**
   * @param current the schemas to write with
   * @param earlier other versions that may be met
   * @throws IllegalArgumentException if two different schemas would have one fingerprint or id
   */
  public SchemaCatalogue(Collection<Schema> current, Collection<Schema> earlier) {
    for (Schema schema : current) {
      WireSchema wire = WireSchema.of(schema);
      this.current.put(wire.subject(), wire);
      add(wire);
    }
    earlier.forEach(schema -> add(WireSchema.of(schema)));
  }

  /** The schemas of this jar, read once. */
  public static SchemaCatalogue shipped() {
    return Shipped.CATALOGUE;
  }

  /** The schema to write records of this full name with. */
  public Optional<WireSchema> current(String fullName) {
    return Optional.ofNullable(current.get(fullName));
  }

  /** The schemas to write with, one for each record name. */
  public Collection<WireSchema> current() {
    return List.copyOf(current.values());
  }

  /** All versions of one record, the current one first. */
  public List<WireSchema> versions(String fullName) {
    return byFingerprint.values().stream().filter(w -> w.subject().equals(fullName)).toList();
  }

  /** Every version of every record. */
  public Collection<WireSchema> all() {
    return List.copyOf(byFingerprint.values());
  }

  @Override
  public Optional<WireSchema> byFingerprint(Fingerprint fingerprint) {
    return Optional.ofNullable(byFingerprint.get(fingerprint));
  }

  @Override
  public Optional<WireSchema> byId(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  private void add(WireSchema wire) {
    WireSchema twin = byFingerprint.putIfAbsent(wire.fingerprint(), wire);
    if (twin != null && !LogicalForm.same(twin.schema(), wire.schema())) {
      throw new IllegalArgumentException(
          wire.subject()
              + " has a version that differs only in a logical type: the canonical form cannot tell"
              + " them apart, so change the field's name as well");
    }
    WireSchema other = byId.putIfAbsent(wire.id(), wire);
    if (other != null && !other.fingerprint().equals(wire.fingerprint())) {
      throw new IllegalArgumentException(
          wire.subject() + " and " + other.subject() + " have the same content id " + wire.id());
    }
  }

  /** Reads the schemas listed in {@code folder}/index.txt of the class path. */
  static List<Schema> read(String folder) {
    List<Schema> schemas = new ArrayList<>();
    for (String name : text(folder + "/index.txt").lines().toList()) {
      schemas.add(new Schema.Parser().parse(text(folder + "/" + name + ".avsc")));
    }
    return schemas;
  }

  private static String text(String resource) {
    try (InputStream in = SchemaCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar: build the module again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shipped {
    private static final SchemaCatalogue CATALOGUE =
        new SchemaCatalogue(
            read(CURRENT), HISTORY.stream().flatMap(folder -> read(folder).stream()).toList());
  }
}
