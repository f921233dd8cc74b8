package org.originstream.processor.topology;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.decide.Received;

/** Decodes each record under guard, and sends it to be decided, home, or into quarantine. */
final class DecodeStep implements Processor<byte[], byte[], byte[], Object> {
  private final Wire wire;
  private final int partitions;
  private @Nullable ProcessorContext<byte[], Object> context;

  DecodeStep(Wire wire, int partitions) {
    this.wire = wire;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> processorContext) {
    this.context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    ProcessorContext<byte[], Object> to = Objects.requireNonNull(context);
    int partition = to.taskId().partition();
    Incoming incoming = incoming(record, to.recordMetadata().orElseThrow());
    switch (Intake.of(incoming, wire, partition, partitions)) {
      case Intake.Hearable(Received received) ->
          to.forward(record.withValue(received), Names.DECIDE);
      case Intake.OffHome offHome ->
          to.forward(
              outgoing(Parcels.sentHome(offHome, wire, partitions), record.timestamp()),
              Names.WRITE_OUTBOXES);
      case Intake.Strange strange ->
          to.forward(
              outgoing(Parcels.quarantined(strange, wire, partition), record.timestamp()),
              Names.WRITE_OUTBOXES);
    }
  }

  /** With key and headers of its own: the sender's may be as large as a record can be. */
  private static Record<byte[], Object> outgoing(Outgoing outgoing, long timestamp) {
    return new Record<>(outgoing.key(), outgoing, timestamp, outgoing.headers());
  }

  private static Incoming incoming(Record<byte[], byte[]> record, RecordMetadata metadata) {
    return new Incoming(
        metadata.topic(),
        metadata.partition(),
        metadata.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        record.key(),
        record.value(),
        Carried.all(record.headers()));
  }
}
