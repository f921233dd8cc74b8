package org.originstream.schemas.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.generic.GenericRecord;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.codec.RandomRecords;
import org.originstream.schemas.framing.AvroBinary;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;

class GuardedDecoderProperties {
  private static final SchemaCatalogue SHIPPED = SchemaCatalogue.shipped();
  private static final GuardedDecoder DECODER = new GuardedDecoder(SHIPPED, DecodeLimits.EVENT);

  @Property(tries = 25)
  void a_record_cut_at_any_byte_is_answered(@ForAll long seed) {
    byte[] value = event(seed);
    for (int length = 0; length < value.length; length++) {
      Guarded answer = DECODER.decode(Arrays.copyOf(value, length), null);
      WireDefect expected =
          length < Framing.PREFIX_BYTES ? WireDefect.AVRO_HEADER : WireDefect.AVRO_EOF;
      assertThat(((Guarded.Undecodable) answer).code()).isEqualTo(expected);
    }
  }

  @Property(tries = 25)
  void a_record_with_bytes_behind_it_is_answered(@ForAll long seed, @ForAll @Size(5) byte[] more) {
    byte[] value = event(seed);
    for (int count = 1; count <= more.length; count++) {
      byte[] longer = Arrays.copyOf(value, value.length + count);
      System.arraycopy(more, 0, longer, value.length, count);
      assertThat(((Guarded.Undecodable) DECODER.decode(longer, null)).code())
          .isEqualTo(WireDefect.AVRO_TRAILING);
    }
  }

  @Property(tries = 25)
  void a_record_with_any_bit_flipped_is_answered_or_is_another_record(@ForAll long seed) {
    byte[] value = event(seed);
    for (int bit = 0; bit < value.length * 8; bit++) {
      byte[] flipped = value.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      if (DECODER.decode(flipped, null) instanceof Guarded.Decoded decoded) {
        // Not always the same bytes: a list may have become one in two blocks, which is allowed.
        byte[] again = Framing.frame(decoded.writer().id(), AvroBinary.write(decoded.record()));
        assertThat(DECODER.decode(again, null))
            .isInstanceOfSatisfying(
                Guarded.Decoded.class,
                same ->
                    assertThat(same.record().toString()).isEqualTo(decoded.record().toString()));
      }
    }
  }

  @Property
  void any_bytes_after_any_known_id_are_answered(@ForAll @Size(max = 300) byte[] body) {
    for (WireSchema schema : SHIPPED.current()) {
      assertThat(DECODER.decode(Framing.frame(schema.id(), body), null)).isNotNull();
    }
  }

  @Property
  void any_bytes_at_all_are_answered(@ForAll byte[] value, @ForAll String fingerprint) {
    assertThat(DECODER.decode(value, null)).isInstanceOf(Guarded.Undecodable.class);
    assertThat(DECODER.decode(value, fingerprint)).isInstanceOf(Guarded.Undecodable.class);
  }

  @Property
  void what_is_decoded_is_what_was_written(@ForAll long seed) {
    byte[] value = event(seed);
    GenericRecord record = ((Guarded.Decoded) DECODER.decode(value, null)).record();
    assertThat(AvroBinary.write(record)).isEqualTo(Framing.body(value));
  }

  private static byte[] event(long seed) {
    List<Class<? extends OriginEvent>> kinds = EventCodec.kinds();
    Class<? extends OriginEvent> kind = kinds.get((int) Math.floorMod(seed, (long) kinds.size()));
    WireSchema schema =
        SHIPPED.current("org.originstream.v1." + kind.getSimpleName()).orElseThrow();
    return EventCodec.shipped().value(new RandomRecords(seed).next(kind, schema.schema()));
  }
}
