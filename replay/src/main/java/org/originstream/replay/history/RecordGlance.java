package org.originstream.replay.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;
import org.originstream.replay.query.Glance;
import org.originstream.schemas.codec.EventGlance;
import org.originstream.schemas.wire.Headers;

/**
 * A look at a record of the history; each answer is worked out when it is asked for.
 *
 * @param record as it was read
 */
public record RecordGlance(ConsumerRecord<byte[], byte[]> record) implements Glance {
  private static final Map<String, Verdict> VERDICTS =
      Stream.of(Verdict.values()).collect(Collectors.toMap(Verdict::name, Function.identity()));

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
    return Headers.text(record.headers(), Headers.VERDICT).map(VERDICTS::get);
  }

  @Override
  public Optional<String> kind() {
    return Headers.text(record.headers(), Headers.SCHEMA).flatMap(EventGlance.shipped()::kind);
  }

  @Override
  public Optional<Set<NodeCode>> ends() {
    return Headers.text(record.headers(), Headers.SCHEMA)
        .flatMap(schema -> EventGlance.shipped().ends(record.value(), schema))
        .map(RecordGlance::both);
  }

  private static Set<NodeCode> both(EventGlance.Ends ends) {
    return ends.sender().equals(ends.destination())
        ? Set.of(ends.sender())
        : Set.of(ends.sender(), ends.destination());
  }
}
