package org.originstream.adapter.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one partition.
 *
 * @param partition which
 * @param mark the first offset still owed; -1 if the partition is not ours
 * @param records waiting or under way
 * @param certificates they belong to
 * @param oldest since when the oldest waits; null if none does
 */
public record Backlog(
    int partition, long mark, int records, int certificates, @Nullable Instant oldest) {}
