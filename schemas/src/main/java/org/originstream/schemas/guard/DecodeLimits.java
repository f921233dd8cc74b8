package org.originstream.schemas.guard;

import org.originstream.domain.event.OriginEvent;

/**
 * How much a record may make a reader do.
 *
 * @param bodyBytesMax size of the Avro body
 * @param itemsMax entries of all its collections together
 * @param depthMax records and collections inside one another
 * @param textBytesMax size of one string in UTF-8
 */
public record DecodeLimits(int bodyBytesMax, int itemsMax, int depthMax, int textBytesMax) {
  /** For every event. */
  public static final DecodeLimits EVENT =
      new DecodeLimits(512 * 1024, 10_000, 64, OriginEvent.TEXT_BYTES_MAX);

  /** For what the exchange itself wrote: a case or a decision, whose lists are longer. */
  public static final DecodeLimits CASE = new DecodeLimits(1024 * 1024, 100_000, 64, 1024 * 1024);

  /** For a quarantined record, which holds another of any size whole. */
  public static final DecodeLimits QUARANTINE =
      new DecodeLimits(2 * 1024 * 1024, 100_000, 64, 2 * 1024 * 1024);

  public DecodeLimits {
    if (bodyBytesMax < 1 || itemsMax < 1 || depthMax < 1 || depthMax > 256 || textBytesMax < 1) {
      throw new IllegalArgumentException("limits are positive, and depth is at most 256");
    }
  }
}
