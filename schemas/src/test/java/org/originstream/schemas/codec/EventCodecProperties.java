package org.originstream.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;

class EventCodecProperties {
  private static final EventCodec EVENTS = EventCodec.shipped();

  @Property
  void every_kind_of_event_comes_back_as_it_was(@ForAll long seed) {
    RandomRecords random = new RandomRecords(seed);
    for (Class<? extends OriginEvent> kind : EventCodec.kinds()) {
      OriginEvent event = random.next(kind, schema(kind).schema());

      byte[] value = EVENTS.value(event);

      String fingerprint = EVENTS.schemaOf(event).fingerprint().hex();
      assertThat(EVENTS.read(value, fingerprint))
          .isEqualTo(new Reading.Read<>(event, EVENTS.schemaOf(event).fingerprint()));
      assertThat(EVENTS.read(value, null)).isEqualTo(EVENTS.read(value, fingerprint));
    }
  }

  @Property
  void what_the_exchange_writes_comes_back_as_it_was(@ForAll long seed) {
    RandomRecords random = new RandomRecords(seed);
    comesBack(
        PlatformCodec.decisions(), random.next(Decision.class, schema(Decision.class).schema()));
    comesBack(PlatformCodec.cases(), random.next(CaseFile.class, schema(CaseFile.class).schema()));
    comesBack(
        PlatformCodec.quarantined(),
        random.next(Quarantined.class, schema(Quarantined.class).schema()));
  }

  @Property
  void a_claim_comes_back_as_it_was(@ForAll long seed) {
    WireSchema schema = PlatformCodec.claims().schema();
    comesBack(
        PlatformCodec.claims(), new RandomRecords(seed).next(ReceiptClaim.class, schema.schema()));
  }

  private static <T> void comesBack(PlatformCodec<T> codec, T record) {
    assertThat(codec.read(codec.value(record)))
        .isEqualTo(new Reading.Read<>(record, codec.schema().fingerprint()));
  }

  private static WireSchema schema(Class<?> type) {
    return SchemaCatalogue.shipped()
        .current("org.originstream.v1." + type.getSimpleName())
        .orElseThrow();
  }
}
