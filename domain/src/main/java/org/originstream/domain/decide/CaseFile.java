package org.originstream.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;

/**
 * Everything the exchange knows of one certificate; only {@code evolve} makes a new one.
 *
 * @param key which certificate
 * @param transition accepted transitions so far, from 0
 * @param lastTime time of the latest decision
 * @param paper null until issued
 * @param recipients region B
 * @param items region C
 * @param uses the use ledger
 * @param verifications region D
 * @param seen events known again
 * @param held early events
 * @param senders numbering per sender
 * @param timers timers waited for
 */
public record CaseFile(
    CertificateKey key,
    long transition,
    Instant lastTime,
    @Nullable Paper paper,
    List<Recipient> recipients,
    List<ItemUse> items,
    List<UseEntry> uses,
    List<VerificationCase> verifications,
    List<SeenEvent> seen,
    List<HeldEvent> held,
    List<SenderProgress> senders,
    List<ArmedTimer> timers) {
  public CaseFile {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(lastTime, "lastTime");
    recipients = List.copyOf(recipients);
    items = List.copyOf(items);
    uses = List.copyOf(uses);
    verifications = List.copyOf(verifications);
    seen = List.copyOf(seen);
    held = List.copyOf(held);
    senders = List.copyOf(senders);
    timers = List.copyOf(timers);
  }

  /** A case about which nothing is known yet. */
  public static CaseFile empty(CertificateKey key) {
    return new CaseFile(
        key,
        0,
        Instant.EPOCH,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
