package org.originstream.processor.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStateTest {
  @TempDir Path directory;
  private Path store;
  private Path processId;

  @BeforeEach
  void leaveStores() throws IOException {
    store = directory.resolve("origin.processor/0_1/rocksdb/cases/000012.sst");
    processId = directory.resolve("origin.processor/kafka-streams-process-metadata");
    Files.createDirectories(store.getParent());
    Files.writeString(store, "case");
    Files.writeString(processId, "id");
  }

  @Test
  void after_a_crash_the_stores_are_deleted_and_the_process_keeps_its_id() throws IOException {
    LocalState.open(directory).close();
    assertThat(directory.resolve("origin.processor/0_1")).doesNotExist();
    assertThat(processId).hasContent("id");
  }

  @Test
  void after_an_orderly_end_the_stores_are_kept_once() throws IOException {
    try (LocalState state = LocalState.open(directory)) {
      leaveStores();
      state.keep();
    }
    LocalState.open(directory).close();
    assertThat(store).exists();
    LocalState.open(directory).close();
    assertThat(store).doesNotExist();
  }

  @Test
  void a_directory_in_use_is_refused_and_its_stores_are_left_alone() throws IOException {
    LocalState state = LocalState.open(directory);
    leaveStores();
    assertThatThrownBy(() -> LocalState.open(directory))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another processor");
    assertThat(store).exists();
    state.close();
  }
}
