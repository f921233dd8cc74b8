package org.originstream.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.NodeCode;

class TopicProvisionerIT {
  private static final ClusterShape SHAPE = new ClusterShape(2, 1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static KafkaClusterTestKit cluster;
  private static Admin admin;

  @BeforeAll
  static void start() throws Exception {
    TestKitNodes nodes =
        new TestKitNodes.Builder()
            .setCombined(true)
            .setNumBrokerNodes(1)
            .setNumControllerNodes(1)
            .build();
    cluster =
        new KafkaClusterTestKit.Builder(nodes)
            .setConfigProp("auto.create.topics.enable", "false")
            .build();
    cluster.format();
    cluster.startup();
    cluster.waitForReadyBrokers();
    admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
  }

  @AfterAll
  static void stop() throws Exception {
    admin.close();
    cluster.close();
  }

  @Test
  void topics_are_created_once_and_then_found() throws Exception {
    var nodes = List.of(new NodeCode("br"), new NodeCode("jp"));

    var first = (ProvisioningOutcome.Ready) provisioner().provision(nodes);
    assertThat(first.created()).contains("origin.certificates.jp.v1", "origin.submissions.br.v1");

    var again = (ProvisioningOutcome.Ready) provisioner().provision(nodes);
    assertThat(again.created()).isEmpty();
    assertThat(again.found()).containsAll(first.created());
    assertThat(provisioner().verify(nodes)).isInstanceOf(ProvisioningOutcome.Ready.class);

    var more = (ProvisioningOutcome.Ready) provisioner().provision(List.of(new NodeCode("nz")));
    assertThat(more.created()).hasSize(8).allSatisfy(name -> assertThat(name).contains(".nz."));
  }

  @Test
  void a_wrong_number_of_partitions_is_named_and_nothing_is_created() throws Exception {
    admin.createTopics(List.of(new NewTopic("origin.submissions.th.v1", 3, (short) 1))).all().get();

    var outcome =
        (ProvisioningOutcome.Refused) provisioner().provision(List.of(new NodeCode("th")));

    assertThat(outcome.problems())
        .contains(new TopicProblem.PartitionCount("origin.submissions.th.v1", 2, 3));
    assertThat(admin.listTopics().names().get()).doesNotContain("origin.certificates.th.v1");
  }

  @Test
  void a_setting_that_was_changed_is_named_with_its_fix() throws Exception {
    var nodes = List.of(new NodeCode("kr"));
    assertThat(provisioner().provision(nodes)).isInstanceOf(ProvisioningOutcome.Ready.class);
    String topic = TopicCatalogue.quarantine(new NodeCode("kr"));
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(
                    new AlterConfigOp(
                        new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
        .all()
        .get();

    var outcome = (ProvisioningOutcome.Refused) provisioner().verify(nodes);

    assertThat(outcome.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains(topic, "retention.ms=1000", "--alter"));
  }

  @Test
  void verifying_creates_nothing() throws Exception {
    var outcome = (ProvisioningOutcome.Refused) provisioner().verify(List.of(new NodeCode("ca")));

    assertThat(outcome.problems())
        .contains(new TopicProblem.Missing("origin.submissions.ca.v1", "not found"));
    assertThat(admin.listTopics().names().get()).doesNotContain("origin.submissions.ca.v1");
  }

  @Test
  void partitions_that_never_answer_are_told_when_time_is_up() throws Exception {
    var nowhere = new TopicPartition("origin.nowhere.v1", 0);

    var silent = new PartitionAnswers(admin, Duration.ofMillis(200)).silent(List.of(nowhere)).get();

    assertThat(silent).containsOnlyKeys(nowhere);
    assertThat(silent.get(nowhere)).isInstanceOf(UnknownTopicOrPartitionException.class);
  }

  @Test
  void a_cluster_that_does_not_answer_is_an_outcome_too() throws Exception {
    try (Admin nowhere =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                "127.0.0.1:1",
                "default.api.timeout.ms",
                "1000",
                "request.timeout.ms",
                "500"))) {
      assertThat(new TopicProvisioner(nowhere, SHAPE, PATIENCE).provision(List.of()))
          .isInstanceOf(ProvisioningOutcome.Unreachable.class);
    }
  }

  private static TopicProvisioner provisioner() {
    return new TopicProvisioner(admin, SHAPE, PATIENCE);
  }
}
