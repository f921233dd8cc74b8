package org.originstream.domain.decide;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.shape.Inline;

/**
 * Everything the exchange knows of one certificate; only {@code evolve} makes a new one.
 *
 * @param key which certificate
 * @param transition accepted transitions so far, from 0
 * @param lastTime time of the latest decision
 * @param paper region A; null until issued
 * @param deliveries region B
 * @param use region C
 * @param verifications region D
 * @param outages when a side of the exchange was out
 * @param memory the events themselves: decided, held, counted, waited for
 * @param relations other certificates it hangs together with
 */
public record CaseFile(
    CertificateKey key,
    long transition,
    Instant lastTime,
    @Nullable Paper paper,
    @Inline Deliveries deliveries,
    @Inline Use use,
    @Inline Verifications verifications,
    @Inline Outages outages,
    @Inline Memory memory,
    @Inline Relations relations) {
  public CaseFile {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(lastTime, "lastTime");
    Objects.requireNonNull(deliveries, "deliveries");
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(verifications, "verifications");
    Objects.requireNonNull(outages, "outages");
    Objects.requireNonNull(memory, "memory");
    Objects.requireNonNull(relations, "relations");
  }

  /** A case about which nothing is known yet. */
  public static CaseFile empty(CertificateKey key) {
    return new CaseFile(
        key,
        0,
        Instant.EPOCH,
        null,
        Deliveries.NONE,
        Use.NONE,
        Verifications.NONE,
        Outages.NONE,
        Memory.NONE,
        Relations.NONE);
  }

  CaseFile withTransition(long next) {
    return new CaseFile(
        key, next, lastTime, paper, deliveries, use, verifications, outages, memory, relations);
  }

  CaseFile withLastTime(Instant next) {
    return new CaseFile(
        key, transition, next, paper, deliveries, use, verifications, outages, memory, relations);
  }

  CaseFile with(Paper next) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        next,
        deliveries,
        use,
        verifications,
        outages,
        memory,
        relations);
  }

  CaseFile with(Deliveries next) {
    return new CaseFile(
        key, transition, lastTime, paper, next, use, verifications, outages, memory, relations);
  }

  CaseFile with(Use next) {
    return new CaseFile(
        key,
        transition,
        lastTime,
        paper,
        deliveries,
        next,
        verifications,
        outages,
        memory,
        relations);
  }

  CaseFile with(Verifications next) {
    return new CaseFile(
        key, transition, lastTime, paper, deliveries, use, next, outages, memory, relations);
  }

  CaseFile with(Outages next) {
    return new CaseFile(
        key, transition, lastTime, paper, deliveries, use, verifications, next, memory, relations);
  }

  CaseFile with(Memory next) {
    return new CaseFile(
        key, transition, lastTime, paper, deliveries, use, verifications, outages, next, relations);
  }

  CaseFile with(Relations next) {
    return new CaseFile(
        key, transition, lastTime, paper, deliveries, use, verifications, outages, memory, next);
  }
}
