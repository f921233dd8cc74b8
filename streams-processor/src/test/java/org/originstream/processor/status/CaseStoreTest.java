package org.originstream.processor.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {
  private static final TopicPartition ZERO = new TopicPartition("origin.status.v1", 0);

  @TempDir private Path directory;

  @Test
  void the_latest_case_and_the_position_are_there_for_the_next_process() throws IOException {
    try (CaseStore store = new CaseStore(directory)) {
      store.keep(read("A", "1", "B", "1", "A", "2"), Map.of(0, 3L));
    }
    try (CaseStore store = new CaseStore(directory)) {
      assertThat(store.find(bytes("A"))).contains(bytes("2"));
      assertThat(store.position(0)).contains(3L);
      assertThat(store.position(1)).isEmpty();
      List<String> all = new ArrayList<>();
      store.forEach((key, value) -> all.add(text(key) + text(value)));
      assertThat(all).containsExactly("A2", "B1");
    }
  }

  @Test
  void a_case_that_is_gone_is_not_found() throws IOException {
    try (CaseStore store = new CaseStore(directory)) {
      store.keep(read("A", "1"), Map.of(0, 1L));
      store.keep(read("A", null), Map.of(0, 2L));
      assertThat(store.find(bytes("A"))).isEmpty();
    }
  }

  @Test
  void what_is_forgotten_is_read_again_from_the_beginning() throws IOException {
    try (CaseStore store = new CaseStore(directory)) {
      store.keep(read("A", "1"), Map.of(0, 1L));
      store.clear();
      assertThat(store.find(bytes("A"))).isEmpty();
      assertThat(store.position(0)).isEmpty();
    }
  }

  @Test
  void a_damaged_file_is_told_and_is_no_absence() throws IOException {
    try (CaseStore store = new CaseStore(directory)) {
      store.keep(read("A", "1"), Map.of(0, 1L));
    }
    DamagedFiles.of(directory);
    try (CaseStore store = new CaseStore(directory)) {
      assertThatThrownBy(() -> store.find(bytes("A"))).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void who_asks_after_it_was_closed_finds_nothing() throws IOException {
    CaseStore store = new CaseStore(directory);
    store.keep(read("A", "1"), Map.of(0, 1L));
    store.close();
    assertThat(store.find(bytes("A"))).isEmpty();
    store.close();
  }

  /** Keys and values by turns; a null value for a case that is gone. */
  private static ConsumerRecords<byte[], byte[]> read(@Nullable String... keysAndValues) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String value = keysAndValues[i + 1];
      records.add(
          new ConsumerRecord<>(
              ZERO.topic(),
              ZERO.partition(),
              i / 2,
              bytes(keysAndValues[i]),
              value == null ? null : bytes(value)));
    }
    return new ConsumerRecords<>(Map.of(ZERO, records), Map.of());
  }

  private static byte[] bytes(@Nullable String text) {
    return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
