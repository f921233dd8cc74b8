package org.originstream.sandbox.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * What one sandbox broker is: a single KRaft node that is broker and controller, on the loopback
 * address.
 *
 * @param dataDirectory holds everything; the topics survive a restart on the same directory
 * @param brokerPort clients connect here, 1 to 65535
 * @param controllerPort the node talks to itself here, 1 to 65535
 */
record BrokerSettings(Path dataDirectory, int brokerPort, int controllerPort) {
  static final String HOST = "127.0.0.1";
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  static final int NODE_ID = 1;

  private static final Duration OFFSETS_KEPT = Duration.ofDays(3650);
  private static final Duration TRANSACTION_LONGEST = Duration.ofSeconds(60);
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  String bootstrapServers() {
    return HOST + ":" + brokerPort;
  }

  Properties toProperties() {
    Properties properties = new Properties();
    node(properties);
    oneReplica(properties);
    promises(properties);
    light(properties);
    return properties;
  }

  private void node(Properties p) {
    set(p, "process.roles", "broker,controller");
    set(p, "node.id", NODE_ID);
    set(p, "log.dirs", dataDirectory);
    set(
        p,
        "listeners",
        "PLAINTEXT://%s:%d,%s://%s:%d"
            .formatted(HOST, brokerPort, CONTROLLER_LISTENER, HOST, controllerPort));
    set(p, "advertised.listeners", "PLAINTEXT://" + bootstrapServers());
    set(
        p,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    set(p, "controller.listener.names", CONTROLLER_LISTENER);
    set(p, "inter.broker.listener.name", "PLAINTEXT");
    // A static quorum is not written to the metadata log, so the next start may use other ports.
    set(p, "controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort));
  }

  private static void oneReplica(Properties p) {
    set(p, "default.replication.factor", 1);
    set(p, "min.insync.replicas", 1);
    for (String internal :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      set(p, internal + ".replication.factor", 1);
      set(p, internal + ".num.partitions", 4);
    }
    set(p, "transaction.state.log.min.isr", 1);
    set(p, "share.coordinator.state.topic.min.isr", 1);
  }

  /** What the rest of the platform counts on, in the sandbox as in production. */
  private static void promises(Properties p) {
    set(p, "auto.create.topics.enable", false);
    set(p, "message.max.bytes", MIB);
    set(p, "log.message.timestamp.type", "LogAppendTime");
    set(p, "offsets.retention.minutes", OFFSETS_KEPT.toMinutes());
    set(p, "transaction.max.timeout.ms", TRANSACTION_LONGEST.toMillis());
    // A killed processor's transaction is aborted within a second of its timeout, not ten.
    set(p, "transaction.abort.timed.out.transaction.cleanup.interval.ms", 1000);
    set(p, "group.initial.rebalance.delay.ms", 0);
  }

  /** Small buffers and few threads: a sandbox shares its machine with everything else. */
  static void light(Properties p) {
    set(p, "num.network.threads", 2);
    set(p, "num.io.threads", 4);
    set(p, "background.threads", 2);
    set(p, "num.recovery.threads.per.data.dir", 2);
    set(p, "log.cleaner.threads", 1);
    set(p, "log.cleaner.dedupe.buffer.size", 4 * MIB);
    set(p, "log.index.size.max.bytes", MIB);
    set(p, "offsets.load.buffer.size", 512 * KIB);
    set(p, "transaction.state.log.load.buffer.size", 512 * KIB);
    set(p, "transaction.state.log.segment.bytes", 16 * MIB);
    set(p, "offsets.topic.segment.bytes", 16 * MIB);
  }

  private static void set(Properties properties, String key, Object value) {
    properties.setProperty(key, value.toString());
  }
}
