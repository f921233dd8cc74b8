package org.originstream.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;

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

  /** The same case, one step on. */
  CaseFile withTransition(long newTransition) {
    return new CaseFile(
        key,
        newTransition,
        lastTime,
        paper,
        recipients,
        items,
        uses,
        verifications,
        seen,
        held,
        senders,
        timers);
  }

  /** The same case at a later time. */
  CaseFile withLastTime(Instant newLastTime) {
    return new CaseFile(
        key,
        transition,
        newLastTime,
        paper,
        recipients,
        items,
        uses,
        verifications,
        seen,
        held,
        senders,
        timers);
  }

  /** The same case with another state of the paper. */
  CaseFile withPaper(@Nullable Paper newPaper) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        newPaper,
        recipients,
        items,
        uses,
        verifications,
        seen,
        held,
        senders,
        timers);
  }

  /** The same case with other deliveries. */
  CaseFile withRecipients(List<Recipient> newRecipients) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        newRecipients,
        items,
        uses,
        verifications,
        seen,
        held,
        senders,
        timers);
  }

  /** The same case with other use. */
  CaseFile withItems(List<ItemUse> newItems) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        recipients,
        newItems,
        uses,
        verifications,
        seen,
        held,
        senders,
        timers);
  }

  /** The same case with another ledger. */
  CaseFile withUses(List<UseEntry> newUses) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        recipients,
        items,
        newUses,
        verifications,
        seen,
        held,
        senders,
        timers);
  }

  /** The same case with other verifications. */
  CaseFile withVerifications(List<VerificationCase> newVerifications) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        recipients,
        items,
        uses,
        newVerifications,
        seen,
        held,
        senders,
        timers);
  }

  /** The same case that remembers more. */
  CaseFile withSeen(List<SeenEvent> newSeen) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        recipients,
        items,
        uses,
        verifications,
        newSeen,
        held,
        senders,
        timers);
  }

  /** The same case with other early events. */
  CaseFile withHeld(List<HeldEvent> newHeld) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        recipients,
        items,
        uses,
        verifications,
        seen,
        newHeld,
        senders,
        timers);
  }

  /** The same case with numbering further on. */
  CaseFile withSenders(List<SenderProgress> newSenders) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        recipients,
        items,
        uses,
        verifications,
        seen,
        held,
        newSenders,
        timers);
  }

  /** The same case with other timers. */
  CaseFile withTimers(List<ArmedTimer> newTimers) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        recipients,
        items,
        uses,
        verifications,
        seen,
        held,
        senders,
        newTimers);
  }

  /** How one recipient's deliveries stand, or nothing delivered yet. */
  public Recipient recipient(Outlet outlet, NodeCode node) {
    return recipients.stream()
        .filter(r -> r.outlet() == outlet && r.node().equals(node))
        .findFirst()
        .orElseGet(() -> Recipient.none(outlet, node));
  }

  CaseFile withRecipient(Recipient changed) {
    return withRecipients(
        Replacing.orAdding(
            recipients,
            changed,
            r -> r.outlet() == changed.outlet() && r.node().equals(changed.node())));
  }

  CaseFile withItem(ItemUse changed) {
    return withItems(
        Replacing.orAdding(items, changed, i -> i.itemNumber() == changed.itemNumber()));
  }
}
