package org.originstream.schemas.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTopicsTest {
  private static final TopicPartition ZERO = new TopicPartition("origin.status.v1", 0);
  private static final TopicPartition OTHER = new TopicPartition("origin.status.v1.more", 0);
  private static final Map<String, Uuid> IDS =
      Map.of(ZERO.topic(), new Uuid(1, 1), OTHER.topic(), new Uuid(1, 2));

  @TempDir private Path directory;

  @Test
  void what_was_kept_and_how_far_it_was_read_is_there_for_the_next_process() throws IOException {
    try (KeptTopics kept = open()) {
      kept.table('c').put(bytes("A"), bytes("1"));
      kept.table('c').put(bytes("B"), bytes("1"));
      kept.table('c').put(bytes("A"), bytes("2"));
      kept.table('d').put(bytes("A"), bytes("3"));
      kept.readUpTo(ZERO, 3);
    }
    try (KeptTopics kept = open()) {
      assertThat(kept.table('c').find(bytes("A"))).contains(bytes("2"));
      assertThat(kept.position(ZERO)).contains(3L);
      assertThat(kept.position(new TopicPartition(ZERO.topic(), 1))).isEmpty();
      List<String> all = new ArrayList<>();
      kept.table('c').forEach((key, value) -> all.add(text(key) + text(value)));
      assertThat(all).containsExactly("A2", "B1");
    }
  }

  @Test
  void what_was_deleted_is_not_found() throws IOException {
    try (KeptTopics kept = open()) {
      kept.table('c').put(bytes("A"), bytes("1"));
      kept.table('c').delete(bytes("A"));
      assertThat(kept.table('c').find(bytes("A"))).isEmpty();
    }
  }

  @Test
  void if_one_topic_is_another_one_than_was_read_everything_is_forgotten() throws IOException {
    try (KeptTopics kept = open()) {
      kept.table('c').put(bytes("A"), bytes("1"));
      kept.readUpTo(ZERO, 1);
      kept.readUpTo(OTHER, 1);
      assertThat(kept.belongTo(IDS)).isTrue();
      assertThat(kept.position(ZERO)).contains(1L);
      assertThat(kept.belongTo(Map.of(ZERO.topic(), new Uuid(1, 1), OTHER.topic(), new Uuid(9, 9))))
          .isFalse();
      assertThat(kept.table('c').find(bytes("A"))).isEmpty();
      assertThat(kept.position(ZERO)).isEmpty();
    }
  }

  @Test
  void a_topic_that_nobody_read_yet_is_no_other_one() throws IOException {
    try (KeptTopics kept = KeptTopics.open(directory)) {
      kept.belongTo(Map.of(ZERO.topic(), new Uuid(1, 1)));
      kept.readUpTo(ZERO, 1);
      assertThat(kept.belongTo(IDS)).isTrue();
      assertThat(kept.position(ZERO)).contains(1L);
      assertThat(kept.position(OTHER)).isEmpty();
    }
  }

  @Test
  void what_is_forgotten_some_day_is_there_until_then() throws IOException {
    for (int life = 0; life < 2; life++) {
      try (KeptTopics kept = KeptTopics.open(directory, Duration.ofDays(90))) {
        assertThat(kept.belongTo(IDS)).isTrue();
        assertThat(kept.position(ZERO).isPresent()).isEqualTo(life > 0);
        kept.table('c').put(bytes("A"), bytes("1"));
        kept.readUpTo(ZERO, 1);
        assertThat(kept.table('c').find(bytes("A"))).contains(bytes("1"));
      }
    }
  }

  @Test
  void a_directory_in_use_is_refused_with_the_fix() throws IOException {
    try (KeptTopics kept = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(IOException.class)
          .hasMessageContainingAll(directory.toString(), "a directory of its own");
      assertThat(kept.table('c').find(bytes("A"))).isEmpty();
    }
  }

  @Test
  void a_damaged_file_is_told_and_is_no_absence() throws IOException {
    try (KeptTopics kept = open()) {
      kept.table('c').put(bytes("A"), bytes("1"));
    }
    damage();
    try (KeptTopics kept = KeptTopics.open(directory)) {
      assertThatThrownBy(() -> kept.table('c').find(bytes("A")))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void who_asks_after_it_was_closed_finds_nothing() throws IOException {
    KeptTopics kept = open();
    kept.table('c').put(bytes("A"), bytes("1"));
    kept.close();
    assertThat(kept.table('c').find(bytes("A"))).isEmpty();
    kept.close();
  }

  private KeptTopics open() throws IOException {
    KeptTopics kept = KeptTopics.open(directory);
    kept.belongTo(IDS);
    return kept;
  }

  /** A disk that has lost the first bytes of every table. */
  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path table : files.filter(file -> file.toString().endsWith(".sst")).toList()) {
        Files.write(table, new byte[16], StandardOpenOption.WRITE);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
