package org.originstream.prove.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.originstream.prove.audit.Violations.Kind;
import org.originstream.prove.load.ClientLedger;
import org.originstream.sandbox.customs.CustomsLedger;

/** Holds the ledgers of those outside against what the exchange has decided. */
public final class Ledgers {
  private Ledgers() {}

  /**
   * Clients: what was acknowledged is decided for good, once. What was not may be.
   *
   * @return how many were acknowledged
   */
  public static long clients(
      Collection<Path> ledgers, Map<UUID, Integer> decidedForGood, Violations into)
      throws IOException {
    long acknowledged = 0;
    for (Path ledger : ledgers) {
      for (var entry : ClientLedger.read(ledger).entrySet()) {
        if (entry.getValue() == ClientLedger.State.ACKNOWLEDGED) {
          acknowledged++;
          if (!decidedForGood.containsKey(entry.getKey())) {
            into.add(Kind.LOST, "event " + entry.getKey() + " in " + ledger.getFileName());
          }
        }
      }
    }
    return acknowledged;
  }

  /**
   * A customs: each delivery is entered once, those of a certificate in the order of its country
   * topic, and all of them.
   *
   * @param expected by certificate key: the digests of what was handed on, in order
   * @return how many deliveries were entered
   */
  public static int customs(Path ledger, Map<String, List<String>> expected, Violations into)
      throws IOException {
    List<CustomsLedger.Line> lines = CustomsLedger.read(ledger);
    Set<String> keys = new HashSet<>();
    Map<String, List<String>> received = new LinkedHashMap<>();
    for (CustomsLedger.Line line : lines) {
      if (!keys.add(line.idempotencyKey())) {
        into.add(Kind.DOUBLED, "delivery " + line.idempotencyKey() + " of " + line.certificate());
      }
      received
          .computeIfAbsent(line.certificate(), key -> new java.util.ArrayList<>())
          .add(line.contentSha256());
    }
    compare(expected, received, into);
    return lines.size();
  }

  private static void compare(
      Map<String, List<String>> expected, Map<String, List<String>> received, Violations into) {
    Map<String, List<String>> unexpected = new HashMap<>(received);
    expected.forEach(
        (certificate, digests) -> {
          List<String> got = received.getOrDefault(certificate, List.of());
          unexpected.remove(certificate);
          if (!got.equals(digests)) {
            into.add(kind(digests, got), difference(certificate, digests, got));
          }
        });
    unexpected
        .keySet()
        .forEach(certificate -> into.add(Kind.INVENTED, "a delivery of " + certificate));
  }

  private static Kind kind(List<String> expected, List<String> got) {
    if (!got.containsAll(expected)) {
      return Kind.LOST;
    }
    return got.size() > expected.size() ? Kind.DOUBLED : Kind.REORDERED;
  }

  private static String difference(String certificate, List<String> expected, List<String> got) {
    return "customs has %d deliveries of %s, %d were due, or in another order"
        .formatted(got.size(), certificate, expected.size());
  }
}
