package org.originstream.producer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks for a receipt until it is decided, less and less often. */
final class Waiting {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final int OK = 200;

  private final DoorClient door;
  private final Duration within;

  Waiting(DoorClient door, Duration within) {
    this.door = door;
    this.within = within;
  }

  /** The outcome once decided; pending or held if the time is over. */
  Outcome untilDecided(Outcome taken) throws IOException, InterruptedException {
    UUID id = UUID.fromString(taken.detail().path("receiptId").asText());
    long end = System.nanoTime() + within.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      DoorClient.Reply reply = door.receipt(id);
      ObjectNode receipt = Outcome.tree(reply.body());
      String status = receipt.path("status").asText("pending");
      boolean open = reply.status() != OK || status.equals("pending") || status.equals("held");
      if (!open || System.nanoTime() - end >= 0) {
        ObjectNode known = reply.status() == OK ? receipt : receipt.put("status", "pending");
        return Outcome.decided(taken.source(), named(known, taken));
      }
      pause(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static ObjectNode named(ObjectNode receipt, Outcome taken) {
    if (!receipt.has("certificate")) {
      receipt.set("certificate", taken.detail().path("certificate"));
    }
    return receipt;
  }

  private static void pause(Duration time) throws InterruptedException {
    if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("nobody counts down");
    }
  }
}
