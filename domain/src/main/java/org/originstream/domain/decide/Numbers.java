package org.originstream.domain.decide;

import org.jspecify.annotations.Nullable;
import org.originstream.domain.event.EventHeader;

/** Each sender's own numbering of its events on one certificate. */
final class Numbers {
  private Numbers() {}

  /** Null if it is this event's turn, or the sender does not number. */
  static @Nullable Growth outOfTurn(Memory memory, EventHeader header) {
    if (header.senderNumber() == 0) {
      return null;
    }
    long last = last(memory, header);
    if (header.senderNumber() > last + 1) {
      return Growth.early(
          "SENDER_NUMBER", "the sender's number " + (last + 1) + " has not come yet");
    }
    return header.senderNumber() <= last
        ? Growth.unlawful(
            "Q03",
            "/header/senderNumber",
            "the sender's number " + header.senderNumber() + " was used before",
            "go on with " + (last + 1))
        : null;
  }

  static Memory counted(Memory memory, EventHeader header) {
    return header.senderNumber() <= last(memory, header)
        ? memory
        : memory.withSenders(
            Replacing.orAdding(
                memory.senders(),
                new SenderProgress(
                    header.senderNode(), header.senderAuthority(), header.senderNumber()),
                s -> isOf(s, header)));
  }

  private static long last(Memory memory, EventHeader header) {
    return memory.senders().stream()
        .filter(s -> isOf(s, header))
        .mapToLong(SenderProgress::lastNumber)
        .findFirst()
        .orElse(0);
  }

  private static boolean isOf(SenderProgress progress, EventHeader header) {
    return progress.node().equals(header.senderNode())
        && progress.authority().equals(header.senderAuthority());
  }
}
