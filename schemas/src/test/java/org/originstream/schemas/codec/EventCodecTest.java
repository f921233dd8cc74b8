package org.originstream.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.event.LookedUp;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.framing.AvroBinary;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.guard.DecodeLimits;
import org.originstream.schemas.guard.Guarded;
import org.originstream.schemas.guard.GuardedDecoder;

class EventCodecTest {
  private static final SchemaCatalogue SHIPPED = SchemaCatalogue.shipped();
  private static final EventCodec CODEC = EventCodec.shipped();
  private static final Schema LOOKED_UP =
      SHIPPED.current("org.originstream.v1.LookedUp").orElseThrow().schema();

  @Test
  void an_event_written_before_a_field_was_added_is_read_without_it() {
    Schema earlier =
        SchemaBuilder.record("LookedUp")
            .namespace("org.originstream.v1")
            .fields()
            .name("header")
            .type(LOOKED_UP.getField("header").schema())
            .noDefault()
            .requiredString("office")
            .endRecord();
    List<Schema> current = SHIPPED.current().stream().map(WireSchema::schema).toList();
    SchemaCatalogue catalogue = new SchemaCatalogue(current, List.of(earlier));
    EventCodec codec = new EventCodec(catalogue, catalogue);
    LookedUp event = new RandomRecords(5).next(LookedUp.class, LOOKED_UP);
    GenericRecord old =
        new GenericRecordBuilder(earlier)
            .set("header", generic(event).get("header"))
            .set("office", event.office())
            .build();

    Reading<OriginEvent> reading =
        codec.read(Framing.frame(WireSchema.of(earlier).id(), AvroBinary.write(old)), null);

    assertThat(reading)
        .isEqualTo(
            new Reading.Read<>(
                new LookedUp(event.header(), event.office(), null),
                WireSchema.of(earlier).fingerprint()));
  }

  @Test
  void a_value_the_domain_refuses_is_an_answer_and_not_an_exception() {
    GenericRecord record = generic(new RandomRecords(5).next(LookedUp.class, LOOKED_UP));
    ((GenericRecord) record.get("header")).put("occurredAt", "yesterday");
    assertRefused(record);
    ((GenericRecord) record.get("header")).put("occurredAt", "2026-01-01T00:00:00Z");
    ((GenericRecord) record.get("header")).put("senderNode", "BRAZIL");
    assertRefused(record);
  }

  @Test
  void a_record_that_is_not_an_event_is_not_read_as_one() {
    Schema schema = SHIPPED.current("org.originstream.v1.Decision").orElseThrow().schema();
    var decision = new RandomRecords(5).next(Decision.class, schema);
    byte[] value = PlatformCodec.decisions().value(decision);
    assertThat(CODEC.read(value, null))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            bad -> assertThat(bad.code()).isEqualTo(WireDefect.SCHEMA_WRONG_TOPIC));
  }

  private static void assertRefused(GenericRecord record) {
    byte[] value = Framing.frame(WireSchema.of(LOOKED_UP).id(), AvroBinary.write(record));
    assertThat(CODEC.read(value, null))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            bad -> assertThat(bad.code()).isEqualTo(WireDefect.VALUE_REFUSED));
  }

  private static GenericRecord generic(LookedUp event) {
    Guarded decoded =
        new GuardedDecoder(SHIPPED, DecodeLimits.EVENT).decode(CODEC.value(event), null);
    return ((Guarded.Decoded) decoded).record();
  }
}
