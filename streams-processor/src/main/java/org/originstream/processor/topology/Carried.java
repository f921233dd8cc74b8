package org.originstream.processor.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.wire.Headers;

/** Headers on their way from Kafka's form to the domain's and back. */
final class Carried {
  private static final int COUNT_MAX = 64;
  private static final int BYTES_MAX = 128 * 1024;

  private Carried() {}

  /** What is too much about a sender's headers; empty if they are within the limits. */
  static Optional<String> excess(List<CarriedHeader> carried) {
    long bytes = bytes(carried);
    return carried.size() > COUNT_MAX || bytes > BYTES_MAX
        ? Optional.of(
            "it has "
                + carried.size()
                + " headers of "
                + bytes
                + " bytes; "
                + WireDefect.HEADER_LIMIT.rule())
        : Optional.empty();
  }

  /** Names and values together. */
  static long bytes(List<CarriedHeader> carried) {
    return carried.stream().mapToLong(h -> h.name().length() + (long) h.value().length()).sum();
  }

  static List<CarriedHeader> all(org.apache.kafka.common.header.Headers headers) {
    List<CarriedHeader> carried = new ArrayList<>();
    for (Header header : headers) {
      byte[] value = header.value();
      carried.add(new CarriedHeader(header.key(), Bytes.of(value == null ? new byte[0] : value)));
    }
    return carried;
  }

  /** What its sender may say. */
  static List<CarriedHeader> ofTheSender(List<CarriedHeader> carried) {
    return carried.stream().filter(h -> Headers.OF_THE_SENDER.contains(h.name())).toList();
  }

  /** In Kafka's form again. */
  static RecordHeaders asRecordHeaders(List<CarriedHeader> carried) {
    RecordHeaders headers = new RecordHeaders();
    carried.forEach(h -> headers.add(h.name(), h.value().toArray()));
    return headers;
  }

  /** The last value of that name. */
  static byte @Nullable [] value(List<CarriedHeader> carried, String name) {
    for (int i = carried.size() - 1; i >= 0; i--) {
      if (carried.get(i).name().equals(name)) {
        return carried.get(i).value().toArray();
      }
    }
    return null;
  }
}
