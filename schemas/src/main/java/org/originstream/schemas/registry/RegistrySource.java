package org.originstream.schemas.registry;

import java.time.Duration;
import java.util.Optional;
import org.originstream.schemas.framing.Fingerprint;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.SchemaSource;
import org.originstream.schemas.framing.WireSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schemas of the jar first, then those of a registry.
 *
 * <p>A registry that is down is left alone for a while, so that records of known schemas flow at
 * full speed without it.
 */
public final class RegistrySource implements SchemaSource {
  private static final Logger LOG = LoggerFactory.getLogger(RegistrySource.class);

  private final SchemaCatalogue catalogue;
  private final SchemaRegistryClient registry;
  private final long pauseNanos;
  private volatile long silentUntil = System.nanoTime();

  /**
   * @param pause how long a registry that did not answer is not asked again
   */
  public RegistrySource(SchemaCatalogue catalogue, SchemaRegistryClient registry, Duration pause) {
    this.catalogue = catalogue;
    this.registry = registry;
    this.pauseNanos = pause.toNanos();
  }

  @Override
  public Optional<WireSchema> byFingerprint(Fingerprint fingerprint) {
    return catalogue.byFingerprint(fingerprint);
  }

  @Override
  public Optional<WireSchema> byId(int id) {
    Optional<WireSchema> shipped = catalogue.byId(id);
    if (shipped.isPresent() || System.nanoTime() - silentUntil < 0) {
      return shipped;
    }
    return switch (registry.schemaById(id)) {
      case RegistryAnswer.Given<WireSchema> given -> Optional.of(given.value());
      case RegistryAnswer.Refused<WireSchema> no -> Optional.empty();
      case RegistryAnswer.Unavailable<WireSchema> off -> {
        silentUntil = System.nanoTime() + pauseNanos;
        LOG.atWarn()
            .addKeyValue("schemaId", id)
            .addKeyValue("cause", off.cause())
            .log("the schema registry does not answer; the schemas of the jar go on working");
        yield Optional.empty();
      }
    };
  }
}
