package org.originstream.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.Rehomed;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;
import org.originstream.schemas.wire.Home;
import org.originstream.schemas.wire.Sha256;

/** Wraps records that are not decided here, with every original byte. */
final class Parcels {
  private static final int EVENT_ID_BYTES_MAX = 36;

  private Parcels() {}

  static Outgoing sentHome(Intake.OffHome offHome, Wire wire, int partitions) {
    Incoming incoming = offHome.incoming();
    byte[] key = Objects.requireNonNull(incoming.key());
    Rehomed rehomed =
        new Rehomed(
            header(offHome),
            Bytes.of(key),
            Bytes.of(Objects.requireNonNull(incoming.value())),
            incoming.headers(),
            incoming.topic(),
            incoming.partition(),
            incoming.offset(),
            incoming.brokerTime());
    return new Outgoing(
        TopicCatalogue.internal(),
        Home.of(key, partitions),
        key,
        wire.event(rehomed),
        new RecordHeaders());
  }

  /** The id is derived from the place of arrival, so that the same record is the same message. */
  private static EventHeader header(Intake.OffHome offHome) {
    EventHeader original = offHome.event().header();
    Incoming incoming = offHome.incoming();
    String place = incoming.topic() + "/" + incoming.partition() + "/" + incoming.offset();
    return new EventHeader(
        UUID.nameUUIDFromBytes(("rehomed:" + place).getBytes(StandardCharsets.UTF_8)),
        original.certificate(),
        original.version(),
        NodeCode.EXCHANGE,
        "exchange",
        0,
        incoming.brokerTime().atOffset(ZoneOffset.UTC),
        original.destination());
  }

  static Outgoing quarantined(Intake.Strange strange, Wire wire, int partition) {
    Incoming incoming = strange.incoming();
    Remains remains = Remains.of(incoming);
    Quarantined quarantined =
        new Quarantined(
            strange.code(),
            strange.message() + remains.note(),
            incoming.topic(),
            incoming.partition(),
            incoming.offset(),
            incoming.brokerTime(),
            remains.key(),
            remains.value(),
            remains.headers(),
            Sha256.hex(incoming.value() == null ? new byte[0] : incoming.value()));
    NodeCode node = TopicCatalogue.nodeOf(incoming.topic()).orElse(NodeCode.EXCHANGE);
    RecordHeaders headers = new RecordHeaders();
    eventId(incoming.headers()).ifPresent(id -> headers.add(Headers.EVENT_ID, id));
    return new Outgoing(
        TopicCatalogue.quarantine(node),
        partition,
        remains.recordKey(),
        wire.quarantined(quarantined),
        headers);
  }

  /** Lets the submitter find the record by the receipt it holds; an id is 36 characters. */
  private static Optional<byte[]> eventId(List<CarriedHeader> headers) {
    return Optional.ofNullable(Carried.value(headers, Headers.EVENT_ID))
        .filter(id -> id.length <= EVENT_ID_BYTES_MAX);
  }
}
