package org.originstream.adapter.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The latest receipts of this door since its start. Thread-safe. */
public final class Receipts {
  private static final int KEPT_MAX = 20_000;

  private final Map<UUID, Receipt> byId = new LinkedHashMap<>();

  /** The receipt with this id, if it is among the latest. */
  public synchronized Optional<Receipt> of(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized void keep(Receipt receipt) {
    byId.putIfAbsent(receipt.id(), receipt);
    if (byId.size() > KEPT_MAX) {
      byId.remove(byId.keySet().iterator().next());
    }
  }
}
