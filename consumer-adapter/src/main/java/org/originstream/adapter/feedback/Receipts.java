package org.originstream.adapter.feedback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.originstream.formats.receipt.Receipt;

/** The latest submissions to this door since its start, and their receipts. Thread-safe. */
public final class Receipts {
  private static final int KEPT_MAX = 20_000;

  /**
   * The first submission under one id.
   *
   * @param draftSha256 digest of what was sent, without what the door adds
   * @param claimedAt when it came; the time of an event that names none
   */
  record Claim(String draftSha256, Instant claimedAt) {}

  private record Entry(Claim claim, @Nullable Receipt receipt) {}

  private final Map<UUID, Entry> byId = new LinkedHashMap<>();

  /** The receipt with this id, if it is among the latest. */
  public synchronized Optional<Receipt> of(UUID id) {
    return Optional.ofNullable(byId.get(id)).map(Entry::receipt);
  }

  /** The claim that counts for {@code id}: this one, or an earlier one. */
  synchronized Claim claim(UUID id, Claim mine) {
    Entry counts = byId.computeIfAbsent(id, first -> new Entry(mine, null));
    if (byId.size() > KEPT_MAX) {
      byId.remove(byId.keySet().iterator().next());
    }
    return counts.claim();
  }

  synchronized void keep(Receipt receipt) {
    BiFunction<UUID, Entry, Entry> given = (id, entry) -> new Entry(entry.claim(), receipt);
    byId.computeIfPresent(receipt.receiptId(), given);
  }
}
