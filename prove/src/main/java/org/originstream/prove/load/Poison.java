package org.originstream.prove.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.samples.Samples;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Headers;

/** Records that nobody should write: good ones made bad in a hundred ways, from a seed. */
public final class Poison {
  private static final java.time.OffsetDateTime WHEN =
      java.time.OffsetDateTime.parse("2025-11-12T10:00:00+08:00");
  private static final int WAYS = 12;
  private static final int BYTES_MAX = 900_000;

  private final SplittableRandom chance;
  private final int partitions;
  private final List<String> topics =
      List.of(
          TopicCatalogue.submissions(Paperwork.EXPORTER),
          TopicCatalogue.submissions(new NodeCode("th")),
          TopicCatalogue.feedback(Paperwork.BY_WEBHOOK),
          TopicCatalogue.deliveries(Paperwork.BY_WEBHOOK),
          TopicCatalogue.internal());
  private long made;

  /** Poison from a source of chance, for topics of so many partitions. */
  public Poison(SplittableRandom chance, int partitions) {
    this.chance = chance;
    this.partitions = partitions;
  }

  /** The next one. */
  public ProducerRecord<byte[], byte[]> next() {
    OriginEvent event = event();
    byte[] good = EventCodec.shipped().value(event);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topics.get(chance.nextInt(topics.size())),
            chance.nextInt(partitions),
            key(event),
            spoilt(good));
    if (chance.nextInt(4) == 0) {
      record.headers().add(Headers.SCHEMA, bytes(chance.nextInt(80)));
    }
    return record;
  }

  private OriginEvent event() {
    made++;
    var sample = Samples.all().get(chance.nextInt(Samples.all().size()));
    return sample.event(new UUID(chance.nextLong(), made), WHEN);
  }

  private byte @Nullable [] key(OriginEvent event) {
    byte[] right = event.header().certificate().text().getBytes(StandardCharsets.UTF_8);
    return switch (chance.nextInt(8)) {
      case 0 -> null;
      case 1 -> new byte[0];
      case 2 -> bytes(chance.nextInt(64));
      default -> right;
    };
  }

  private byte @Nullable [] spoilt(byte[] good) {
    return switch (chance.nextInt(WAYS)) {
      case 0 -> null;
      case 1 -> new byte[0];
      case 2 -> bytes(chance.nextInt(1, 6));
      case 3 -> bytes(chance.nextInt(2_000));
      case 4 -> Arrays.copyOf(good, chance.nextInt(good.length));
      case 5 -> joined(good, bytes(chance.nextInt(1, 200)));
      case 6 -> joined(good, good);
      case 7 -> overwritten(good, chance.nextInt(good.length), bytes(chance.nextInt(1, 12)));
      case 8 -> overwritten(good, 1, bytes(4));
      case 9 -> overwritten(good, chance.nextInt(5, good.length), hugeLength());
      case 10 -> Arrays.copyOf(good, chance.nextInt(good.length, BYTES_MAX));
      default -> flipped(good, chance.nextInt(good.length));
    };
  }

  /** A length of more than nine quintillion, as a variable-length number. */
  private static byte[] hugeLength() {
    byte[] most = new byte[10];
    Arrays.fill(most, (byte) 0xff);
    most[9] = 1;
    return most;
  }

  private byte[] flipped(byte[] good, int at) {
    byte[] bad = good.clone();
    bad[at] ^= (byte) (1 << chance.nextInt(8));
    return bad;
  }

  private static byte[] overwritten(byte[] good, int at, byte[] by) {
    byte[] bad = good.clone();
    System.arraycopy(by, 0, bad, at, Math.min(by.length, bad.length - at));
    return bad;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private byte[] bytes(int length) {
    byte[] some = new byte[length];
    chance.nextBytes(some);
    return some;
  }
}
