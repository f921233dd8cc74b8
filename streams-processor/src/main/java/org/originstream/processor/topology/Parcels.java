package org.originstream.processor.topology;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.event.Rehomed;
import org.originstream.schemas.quarantine.Found;
import org.originstream.schemas.quarantine.Quarantine;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Home;

/** Wraps records that are not decided here, with every original byte. */
final class Parcels {
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

  /** A message of the exchange to the certificate it is about, wherever that lives. */
  static Outgoing message(PlatformEvent event, Wire wire, int partitions) {
    byte[] key = event.header().certificate().text().getBytes(StandardCharsets.UTF_8);
    return new Outgoing(
        TopicCatalogue.internal(),
        Home.of(key, partitions),
        key,
        wire.event(event),
        new RecordHeaders());
  }

  static Outgoing quarantined(Intake.Strange strange, Wire wire, int partition) {
    Incoming incoming = strange.incoming();
    Quarantine quarantine = Quarantine.of(found(incoming), strange.code(), strange.message());
    NodeCode node = TopicCatalogue.nodeOf(incoming.topic()).orElse(NodeCode.EXCHANGE);
    return new Outgoing(
        TopicCatalogue.quarantine(node),
        partition,
        quarantine.key(),
        wire.quarantined(quarantine.value()),
        quarantine.headers());
  }

  private static Found found(Incoming incoming) {
    return new Found(
        incoming.topic(),
        incoming.partition(),
        incoming.offset(),
        incoming.brokerTime(),
        incoming.key(),
        incoming.value(),
        incoming.headers());
  }
}
