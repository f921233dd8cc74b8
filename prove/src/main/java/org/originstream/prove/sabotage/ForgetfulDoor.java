package org.originstream.prove.sabotage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.health.Health;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.producer.http.DoorServer;
import org.originstream.producer.http.HealthDesk;
import org.originstream.producer.http.SubmissionDesk;
import org.originstream.producer.receipt.ReceiptBook;
import org.originstream.schemas.codec.ReceiptClaim;
import org.originstream.schemas.kept.KeptTopics;
import org.originstream.schemas.publish.EventPublisher;
import org.originstream.schemas.read.ReadCommitted;
import org.originstream.schemas.topic.TopicIds;

/** A door that remembers keys in its own memory, and tells no other door. */
public final class ForgetfulDoor {
  private ForgetfulDoor() {}

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String bootstrapServers = BrokenProcessor.told("ORIGIN_BOOTSTRAP_SERVERS");
    String name = BrokenProcessor.told("ORIGIN_NAME");
    var reference = ReferenceFiles.load().orThrow();
    List<NodeCode> nodes = reference.participants().nodes().keySet().stream().sorted().toList();
    EventPublisher publisher =
        new EventPublisher(
            Map.of("bootstrap.servers", bootstrapServers),
            "forgetful-" + name,
            Duration.ofSeconds(30));
    KeptTopics kept = KeptTopics.open(Path.of(BrokenProcessor.told("ORIGIN_STATE_DIR")));
    kept.belongTo(
        TopicIds.of(Map.of("bootstrap.servers", bootstrapServers), ReceiptBook.topics(nodes)));
    ReceiptBook receipts =
        new ReceiptBook(() -> ReadCommitted.consumer(bootstrapServers), kept, nodes);
    SubmissionDesk desk =
        new SubmissionDesk(
            nodes, reference, new Memory(), publisher::publish, receipts, Instant::now);
    DoorServer.start(
        name,
        Integer.parseInt(BrokenProcessor.told("ORIGIN_PORT")),
        desk,
        receipts,
        new HealthDesk(() -> new Health(List.of())));
    new CountDownLatch(1).await();
  }

  /** Gone with the process. */
  private static final class Memory implements SubmissionDesk.Claims {
    private final Map<String, ReceiptClaim> first = new ConcurrentHashMap<>();

    @Override
    public CompletableFuture<ReceiptClaim> claim(ReceiptClaim mine) {
      ReceiptClaim before = first.putIfAbsent(mine.node() + "/" + mine.idempotencyKey(), mine);
      return CompletableFuture.completedFuture(before == null ? mine : before);
    }

    @Override
    public Optional<ReceiptClaim> find(NodeCode node, String idempotencyKey) {
      return Optional.ofNullable(first.get(node + "/" + idempotencyKey));
    }
  }
}
