package org.originstream.producer.receipt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Quarantined;
import org.originstream.schemas.codec.PlatformCodec;
import org.originstream.schemas.codec.Reading;
import org.originstream.schemas.kept.KeptTopics;

/** The state of each receipt, on disk: one byte for its kind, then what is known. */
final class KeptStates {
  private static final byte PENDING = 'p';
  private static final byte DECIDED = 'd';
  private static final byte STRANGE = 's';

  private final KeptTopics.Table table;

  KeptStates(KeptTopics.Table table) {
    this.table = table;
  }

  Optional<ReceiptState> find(UUID receiptId) {
    return table.find(key(receiptId)).flatMap(KeptStates::state);
  }

  /** Keeps it, unless what is known already says as much. */
  synchronized void show(UUID receiptId, ReceiptState next) {
    Optional<ReceiptState> known = find(receiptId);
    if (known.isEmpty() || next.saysMoreThan(known.get())) {
      table.put(key(receiptId), bytes(next));
    }
  }

  private static byte[] key(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] bytes(ReceiptState state) {
    return switch (state) {
      case ReceiptState.Pending p -> new byte[] {PENDING};
      case ReceiptState.Decided d -> bytes(DECIDED, PlatformCodec.decisions().value(d.decision()));
      case ReceiptState.Strange s ->
          bytes(STRANGE, PlatformCodec.quarantined().value(s.quarantined()));
    };
  }

  private static byte[] bytes(byte kind, byte[] value) {
    return ByteBuffer.allocate(1 + value.length).put(kind).put(value).array();
  }

  /** Empty if the bytes are of a version that is no longer read. */
  private static Optional<ReceiptState> state(byte[] bytes) {
    byte[] value = Arrays.copyOfRange(bytes, 1, bytes.length);
    return switch (bytes[0]) {
      case PENDING -> Optional.of(new ReceiptState.Pending());
      case DECIDED -> decided(value);
      case STRANGE -> strange(value);
      default -> Optional.empty();
    };
  }

  /** Of a decision as the header carries it; empty if it cannot be read. */
  static Optional<ReceiptState> decided(byte[] value) {
    return PlatformCodec.decisions().read(value) instanceof Reading.Read<Decision> read
        ? Optional.of(new ReceiptState.Decided(read.value()))
        : Optional.empty();
  }

  /** Of a record of the quarantine; empty if it cannot be read. */
  static Optional<ReceiptState> strange(byte[] value) {
    return PlatformCodec.quarantined().read(value) instanceof Reading.Read<Quarantined> read
        ? Optional.of(new ReceiptState.Strange(read.value()))
        : Optional.empty();
  }
}
