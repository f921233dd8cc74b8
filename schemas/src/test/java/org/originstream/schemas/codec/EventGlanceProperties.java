package org.originstream.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.originstream.domain.event.OriginEvent;
import org.originstream.schemas.framing.SchemaCatalogue;

class EventGlanceProperties {
  private static final EventGlance GLANCE = EventGlance.shipped();

  @Property
  void a_glance_sees_what_reading_finds(@ForAll long seed) {
    OriginEvent event = event(seed);
    byte[] value = EventCodec.shipped().value(event);
    String fingerprint = EventCodec.shipped().schemaOf(event).fingerprint().hex();
    assertThat(GLANCE.kind(fingerprint)).contains(event.kind());
    assertThat(GLANCE.ends(value, fingerprint))
        .contains(new EventGlance.Ends(event.header().senderNode(), event.header().destination()));
  }

  @Property
  void a_glance_survives_any_bytes(@ForAll long seed) {
    Random random = new Random(seed);
    OriginEvent event = event(seed);
    String fingerprint = EventCodec.shipped().schemaOf(event).fingerprint().hex();
    byte[] value = EventCodec.shipped().value(event);
    byte[] broken = Arrays.copyOf(value, random.nextInt(value.length));
    for (int i = 5; i < broken.length; i += 1 + random.nextInt(20)) {
      broken[i] = (byte) random.nextInt();
    }
    assertThat(GLANCE.ends(broken, fingerprint)).isNotNull();
    assertThat(GLANCE.ends(null, fingerprint)).isEmpty();
    assertThat(GLANCE.kind("nothing")).isEmpty();
  }

  private static OriginEvent event(long seed) {
    var kinds = EventCodec.kinds();
    var kind = kinds.get(Math.floorMod(seed, kinds.size()));
    var schema =
        SchemaCatalogue.shipped()
            .current("org.originstream.v1." + kind.getSimpleName())
            .orElseThrow();
    return new RandomRecords(seed).next(kind, schema.schema());
  }
}
