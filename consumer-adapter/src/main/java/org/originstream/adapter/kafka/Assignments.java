package org.originstream.adapter.kafka;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.originstream.adapter.deliver.Commit;
import org.originstream.adapter.deliver.Dispatcher;
import org.originstream.adapter.deliver.Place;
import org.originstream.adapter.deliver.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes partitions on with everything that was committed for them, and lets them go. */
final class Assignments implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Dispatcher<Held> dispatcher;
  private final ProgressTopic progress;
  private final CertificateReader reader;
  private final Runnable commitNow;

  Assignments(
      KafkaConsumer<byte[], byte[]> consumer,
      Dispatcher<Held> dispatcher,
      ProgressTopic progress,
      CertificateReader reader,
      Runnable commitNow) {
    this.consumer = consumer;
    this.dispatcher = dispatcher;
    this.progress = progress;
    this.reader = reader;
    this.commitNow = commitNow;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    Set<TopicPartition> asked = new HashSet<>(partitions);
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(asked);
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata offset = committed.get(partition);
      if (offset == null) {
        throw new IllegalStateException(
            "no first offset for " + partition + ": provisioning sets it before the start");
      }
      dispatcher.assigned(partition.partition(), new Commit(offset.offset(), offset.metadata()));
      progress.read(partition.partition()).forEach(this::resume);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    commitNow.run();
    onPartitionsLost(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> dispatcher.revoked(partition.partition()));
  }

  private void resume(Progress one) {
    for (Progress.Waiting waiting : one.waiting()) {
      Optional<ConsumerRecord<byte[], byte[]>> original =
          progress.fetch(one.partition(), waiting.offset());
      if (original.isPresent()
          && reader.read(original.get()) instanceof Arrived.Deliverable deliverable) {
        Held held = new Held(original.get(), deliverable.delivery());
        dispatcher.resumed(
            new Place(one.partition(), waiting.offset()),
            deliverable.certificate(),
            held,
            held.bytes(),
            waiting);
      } else {
        LOG.atError()
            .addKeyValue("certificate", one.certificate())
            .addKeyValue("partition", one.partition())
            .addKeyValue("offset", waiting.offset())
            .log("a waiting delivery is no longer in the country topic; ask for a replay");
      }
    }
  }
}
