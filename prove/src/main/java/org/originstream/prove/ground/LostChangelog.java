package org.originstream.prove.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** A clean-up that went too far: the changelog of the cases is emptied. */
public final class LostChangelog {
  private static final String TOPIC = "origin.processor-cases-changelog";

  private LostChangelog() {}

  /** Empties it; the processors must be away. */
  public static void empty(String bootstrapServers, int partitions) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      // A topic that is only compacted cannot be cut.
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, TOPIC),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete"),
                          AlterConfigOp.OpType.SET))))
          .all()
          .get();
      Map<TopicPartition, OffsetSpec> all = new HashMap<>();
      IntStream.range(0, partitions)
          .forEach(p -> all.put(new TopicPartition(TOPIC, p), OffsetSpec.latest()));
      Map<TopicPartition, RecordsToDelete> cut = new HashMap<>();
      admin
          .listOffsets(all)
          .all()
          .get()
          .forEach((p, end) -> cut.put(p, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(cut).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(TOPIC + " cannot be emptied", e.getCause());
    }
  }
}
