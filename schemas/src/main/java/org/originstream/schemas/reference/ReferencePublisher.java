package org.originstream.schemas.reference;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.ReferenceAdopted;
import org.originstream.schemas.codec.EventCodec;
import org.originstream.schemas.topic.TopicCatalogue;
import org.originstream.schemas.wire.Home;
import org.originstream.schemas.wire.Sha256;

/** Puts a version of the reference data on its topic, and has every partition adopt it. */
public final class ReferencePublisher {
  private final Producer<byte[], byte[]> producer;
  private final int partitions;

  /**
   * Prepares.
   *
   * @param producer with acks=all; stays the caller's
   * @param partitions the cluster's P
   */
  public ReferencePublisher(Producer<byte[], byte[]> producer, int partitions) {
    this.producer = producer;
    this.partitions = partitions;
  }

  /**
   * Publishes the parts, then the manifest, then one ReferenceAdopted for each partition; returns
   * when all are acknowledged.
   *
   * @param version of the files
   * @param files name to content, each at most 256 KiB
   * @param at when it is adopted; part of the event only
   */
  public void publish(String version, SortedMap<String, byte[]> files, OffsetDateTime at)
      throws InterruptedException, ExecutionException {
    ReferenceManifest manifest = ReferenceManifest.of(version, files);
    List<Future<RecordMetadata>> parts = new ArrayList<>();
    files
        .values()
        .forEach(part -> parts.add(send(ReferenceManifest.partKey(Sha256.hex(part)), part)));
    await(parts);
    await(List.of(send(ReferenceManifest.key(version), manifest.bytes())));
    List<Future<RecordMetadata>> adoptions = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      adoptions.add(producer.send(adoption(manifest, partition, at)));
    }
    await(adoptions);
  }

  private Future<RecordMetadata> send(String key, byte[] value) {
    return producer.send(
        new ProducerRecord<>(
            TopicCatalogue.reference(), key.getBytes(StandardCharsets.UTF_8), value));
  }

  private ProducerRecord<byte[], byte[]> adoption(
      ReferenceManifest manifest, int partition, OffsetDateTime at) {
    CertificateKey key = keyAtHome(manifest.version(), partition);
    byte[] keyBytes = key.text().getBytes(StandardCharsets.UTF_8);
    ReferenceAdopted adopted =
        new ReferenceAdopted(
            new EventHeader(
                UUID.nameUUIDFromBytes(keyBytes),
                key,
                0,
                NodeCode.EXCHANGE,
                "exchange",
                0,
                at,
                NodeCode.EXCHANGE),
            manifest.version(),
            Sha256.hex(manifest.bytes()));
    return new ProducerRecord<>(
        TopicCatalogue.internal(), partition, keyBytes, EventCodec.shipped().value(adopted));
  }

  /** Every record's key must be at home in its partition, so a key is looked for that is. */
  private CertificateKey keyAtHome(String version, int partition) {
    for (int i = 0; ; i++) {
      CertificateKey key = new CertificateKey("ZZ", "reference", version + "#" + i);
      if (Home.of(key.text().getBytes(StandardCharsets.UTF_8), partitions) == partition) {
        return key;
      }
    }
  }

  private void await(List<Future<RecordMetadata>> sends)
      throws InterruptedException, ExecutionException {
    producer.flush();
    for (Future<RecordMetadata> send : sends) {
      send.get();
    }
  }
}
