package org.originstream.adapter.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.originstream.adapter.channel.Delivery;
import org.originstream.adapter.channel.DeliveryChannel;
import org.originstream.adapter.channel.DeliveryChannelContract;
import org.originstream.adapter.channel.LateAnswer;
import org.originstream.adapter.deliver.Outcome;
import org.originstream.domain.event.Bytes;
import org.originstream.schemas.wire.Sha256;

class DirectoryChannelTest extends DeliveryChannelContract {
  @TempDir Path disk;
  private Path directory = Path.of("unset");
  private FileCustoms customs = new FileCustoms(directory);

  @Override
  protected Customs customs() {
    directory = disk.resolve("in");
    customs = new FileCustoms(directory);
    return customs;
  }

  @Override
  protected DeliveryChannel channel() {
    return new AnsweredDirectory(new DirectoryChannel(directory), customs);
  }

  @Test
  void an_answer_that_is_still_being_written_is_waited_for() throws Exception {
    DirectoryChannel channel = new DirectoryChannel(disk);
    Delivery delivery = delivery("2026-1", 1, "paper");
    attempt(channel, delivery);
    Path ack = disk.resolve("TH%7CDFT%7C2026-1-1.ack");
    Files.writeString(ack, "");
    assertThat(channel.lateAnswers()).isEmpty();
    String digest = Sha256.hex(delivery.body().toArray());
    Files.writeString(ack, digest.substring(0, 30));
    assertThat(channel.lateAnswers()).isEmpty();
    Files.writeString(ack, digest + "  TH%7CDFT%7C2026-1-1.json\n");
    assertThat(channel.lateAnswers()).hasSize(1);
    channel.close();
  }

  @Test
  void an_answer_counts_after_a_restart_and_after_customs_moved_the_file_away() throws Exception {
    Delivery delivery = delivery("2026-1", 1, "paper");
    try (DirectoryChannel before = new DirectoryChannel(disk)) {
      attempt(before, delivery);
    }
    Files.delete(disk.resolve("TH%7CDFT%7C2026-1-1.json"));
    Files.writeString(
        disk.resolve("TH%7CDFT%7C2026-1-1.ack"), Sha256.hex(delivery.body().toArray()));
    try (DirectoryChannel after = new DirectoryChannel(disk)) {
      LateAnswer answer = after.lateAnswers().getFirst();
      assertThat(answer.consignment()).isEqualTo(delivery.consignment());
      assertThat(answer.outcome()).isInstanceOf(Outcome.Delivered.class);
    }
  }

  @Test
  void an_answer_to_nothing_we_sent_is_not_ours() throws Exception {
    Files.writeString(disk.resolve("unknown-1.ack"), "0".repeat(64));
    try (DirectoryChannel channel = new DirectoryChannel(disk)) {
      assertThat(channel.lateAnswers()).isEmpty();
    }
  }

  @Test
  void nothing_but_whole_files_is_left_behind() throws Exception {
    try (DirectoryChannel channel = new DirectoryChannel(disk)) {
      attempt(channel, delivery("2026-1", 1, "paper"));
    }
    try (Stream<Path> files = Files.walk(disk)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void two_long_numbers_that_begin_alike_have_two_names() {
    String name = FileNames.encoded("9".repeat(300) + "a");
    assertThat(name).hasSize(150).isNotEqualTo(FileNames.encoded("9".repeat(300) + "b"));
  }

  /** The country's system: it looks into the directory after each attempt. */
  private static final class FileCustoms implements Customs {
    private final Path directory;
    private final List<Seen> received = new ArrayList<>();
    private String digest = "";
    private String nack = "";
    private boolean proves;

    FileCustoms(Path directory) {
      this.directory = directory;
    }

    void look() throws IOException {
      received.clear();
      if (!Files.isDirectory(directory)) {
        return;
      }
      try (var files = Files.newDirectoryStream(directory, "*.json")) {
        for (Path file : files) {
          String name = file.getFileName().toString().replace(".json", "");
          byte[] body = Files.readAllBytes(file);
          received.add(new Seen(name, Bytes.of(body)));
          if (proves) {
            String said = digest.isEmpty() ? Sha256.hex(body) : digest;
            Files.writeString(directory.resolve(name + ".ack"), said);
          } else if (!nack.isEmpty()) {
            Files.writeString(directory.resolve(name + ".nack"), nack);
          }
        }
      }
    }

    @Override
    public void takes() {
      proves = false;
      try {
        if (Files.isRegularFile(directory)) {
          Files.delete(directory);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void proves() {
      proves = true;
    }

    @Override
    public void proves(String sha256) {
      proves = true;
      digest = sha256;
    }

    @Override
    public void cannotRead(String reason) {
      nack = reason;
    }

    @Override
    public void outOfReach() {
      try {
        Files.writeString(directory, "a file where the directory should be");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<Seen> received() {
      return List.copyOf(received);
    }

    @Override
    public void close() {}
  }

  /** Lets the customs look after every attempt. */
  private record AnsweredDirectory(DirectoryChannel channel, FileCustoms customs)
      implements DeliveryChannel {
    @Override
    public String name() {
      return channel.name();
    }

    @Override
    public CompletableFuture<Outcome> attempt(Delivery delivery) {
      return channel
          .attempt(delivery)
          .thenApply(
              outcome -> {
                try {
                  customs.look();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                return outcome;
              });
    }

    @Override
    public List<LateAnswer> lateAnswers() {
      return channel.lateAnswers();
    }

    @Override
    public void reported(LateAnswer answer) {
      channel.reported(answer);
    }

    @Override
    public void close() {
      channel.close();
    }
  }
}
