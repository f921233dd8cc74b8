package org.originstream.schemas.quarantine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.CarriedHeader;

/**
 * A record as it was found.
 *
 * @param topic where it lies
 * @param partition where it lies
 * @param offset where it lies
 * @param brokerTime when the broker appended it
 * @param key byte for byte; null if there was none
 * @param value byte for byte; null for a tombstone
 * @param headers in order
 */
@SuppressWarnings("ArrayRecordComponent") // passes bytes on; nobody compares it
public record Found(
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    byte @Nullable [] key,
    byte @Nullable [] value,
    List<CarriedHeader> headers) {}
