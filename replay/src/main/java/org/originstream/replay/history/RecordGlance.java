package org.originstream.replay.history;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.EventHeader;
import org.originstream.replay.query.Glance;
import org.originstream.schemas.codec.EventGlance;
import org.originstream.schemas.wire.Headers;

/**
 * A look at a record of the history; each answer is worked out when it is asked for.
 *
 * @param record as it was read
 */
public record RecordGlance(ConsumerRecord<byte[], byte[]> record) implements Glance {
  @Override
  public Instant brokerTime() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  @Override
  public Optional<CertificateKey> certificate() {
    try {
      return Headers.text(record.key()).map(CertificateKey::parse);
    } catch (IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Verdict> verdict() {
    return Headers.text(record.headers(), Headers.VERDICT)
        .flatMap(name -> Stream.of(Verdict.values()).filter(v -> v.name().equals(name)).findAny());
  }

  @Override
  public Optional<String> kind() {
    return Headers.text(record.headers(), Headers.SCHEMA).flatMap(EventGlance.shipped()::kind);
  }

  @Override
  public Optional<EventHeader> header() {
    return EventGlance.shipped()
        .header(record.value(), Headers.text(record.headers(), Headers.SCHEMA).orElse(null));
  }
}
