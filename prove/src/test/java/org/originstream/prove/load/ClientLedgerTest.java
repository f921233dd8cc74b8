package org.originstream.prove.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientLedgerTest {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(2, 2);
  private static final UUID THREE = new UUID(3, 3);

  @TempDir Path directory;

  @Test
  void the_last_word_on_each_event_counts() throws IOException {
    Path file = directory.resolve("client.ledger");
    try (ClientLedger ledger = new ClientLedger(file)) {
      ledger.sent(List.of(ONE, TWO, THREE));
      ledger.unknown(List.of(ONE));
      ledger.acknowledged(List.of(TWO));
    }
    assertThat(ClientLedger.read(file))
        .isEqualTo(
            Map.of(
                ONE, ClientLedger.State.UNKNOWN,
                TWO, ClientLedger.State.ACKNOWLEDGED,
                THREE, ClientLedger.State.SENT));
  }

  @Test
  void what_was_acknowledged_stays_so_when_it_is_sent_again() throws IOException {
    Path file = directory.resolve("client.ledger");
    try (ClientLedger ledger = new ClientLedger(file)) {
      ledger.acknowledged(List.of(ONE));
      ledger.sent(List.of(ONE));
    }
    assertThat(ClientLedger.read(file)).containsEntry(ONE, ClientLedger.State.ACKNOWLEDGED);
  }
}
