package org.originstream.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.originstream.domain.event.NodeCode;

class TopicCatalogueTest {
  private static final NodeCode BR = new NodeCode("br");
  private static final ClusterShape SANDBOX = new ClusterShape(4, 1);

  @Test
  void topics_have_the_names_the_design_fixes() {
    assertThat(TopicCatalogue.submissions(BR)).isEqualTo("origin.submissions.br.v1");
    assertThat(TopicCatalogue.feedback(BR)).isEqualTo("origin.feedback.br.v1");
    assertThat(TopicCatalogue.deliveries(BR)).isEqualTo("origin.deliveries.br.v1");
    assertThat(TopicCatalogue.certificates(BR)).isEqualTo("origin.certificates.br.v1");
    assertThat(TopicCatalogue.notices(BR)).isEqualTo("origin.notices.br.v1");
    assertThat(TopicCatalogue.quarantine(BR)).isEqualTo("origin.quarantine.br.v1");
    assertThat(TopicCatalogue.progress(BR)).isEqualTo("origin.progress.br.v1");
    assertThat(TopicCatalogue.parked(BR)).isEqualTo("origin.parked.br.v1");
    assertThat(TopicCatalogue.internal()).isEqualTo("origin.internal.v1");
    assertThat(TopicCatalogue.history()).isEqualTo("origin.history.v1");
    assertThat(TopicCatalogue.status()).isEqualTo("origin.status.v1");
    assertThat(TopicCatalogue.reference()).isEqualTo("origin.reference.v1");
    assertThat(TopicCatalogue.receipts()).isEqualTo("origin.receipts.v1");
    assertThat(TopicCatalogue.checkpoints()).isEqualTo("origin.checkpoints.v1");
    assertThat(TopicCatalogue.subjectKeys()).isEqualTo("origin.subject-keys.v1");
    assertThat(TopicCatalogue.audit()).isEqualTo("origin.audit.v1");
  }

  @Test
  void a_topic_tells_its_node_and_family() {
    for (TopicFamily family : TopicFamily.values()) {
      String topic = TopicCatalogue.name(family, BR);
      assertThat(TopicCatalogue.familyOf(topic)).contains(family);
      boolean ofNode = family.scope() == TopicFamily.Scope.NODE;
      assertThat(TopicCatalogue.nodeOf(topic).isPresent()).as(topic).isEqualTo(ofNode);
    }
  }

  @Test
  void names_that_only_look_like_ours_are_not_ours() {
    for (String topic :
        List.of(
            "origin.submissions.bra.v1",
            "origin.submissions.BR.v1",
            "origin.submissions.br.v2",
            "xorigin.submissions.br.v1",
            "origin.nonsense.br.v1",
            "origin.processor-store-changelog")) {
      assertThat(TopicCatalogue.familyOf(topic)).as(topic).isEmpty();
      assertThat(TopicCatalogue.nodeOf(topic)).as(topic).isEmpty();
    }
  }

  @Test
  void a_pattern_matches_the_topics_of_all_nodes_and_no_others() {
    assertThat(TopicCatalogue.submissionsPattern().matcher("origin.submissions.eu.v1").matches())
        .isTrue();
    assertThat(TopicCatalogue.submissionsPattern().matcher("origin.feedback.eu.v1").matches())
        .isFalse();
  }

  @Test
  void a_topic_of_a_node_cannot_be_named_without_the_node() {
    assertThat(TopicCatalogue.name(TopicFamily.HISTORY, BR)).isEqualTo("origin.history.v1");
    assertThatThrownBy(() -> new NodeCode("BR")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_decided_topic_has_exactly_p_partitions() {
    assertThat(TopicCatalogue.specs(List.of(BR), SANDBOX))
        .filteredOn(
            spec ->
                !Stream.of("reference", "checkpoints", "subject-keys", "audit")
                    .anyMatch(single -> spec.name().equals("origin." + single + ".v1")))
        .hasSize(12)
        .allSatisfy(spec -> assertThat(spec.partitions()).isEqualTo(4));
  }

  @Test
  void a_node_named_twice_has_its_topics_once() {
    assertThat(TopicCatalogue.specs(List.of(BR, BR, new NodeCode("jp")), SANDBOX))
        .extracting(TopicSpec::name)
        .doesNotHaveDuplicates()
        .hasSize(8 * 2 + 8);
  }

  @Test
  void legal_documents_are_never_thrown_away_by_default_settings() {
    var history = TopicCatalogue.settings(TopicFamily.HISTORY, SANDBOX);
    assertThat(history)
        .containsEntry("retention.ms", "-1")
        .containsEntry("retention.bytes", "-1")
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("min.insync.replicas", "1");
    assertThat(Long.parseLong(settingOf(TopicFamily.QUARANTINE, "retention.ms")))
        .isGreaterThanOrEqualTo(Duration.ofDays(1826).toMillis());
    assertThat(settingOf(TopicFamily.STATUS, "cleanup.policy")).isEqualTo("compact");
    assertThat(settingOf(TopicFamily.RECEIPTS, "cleanup.policy"))
        .as("the first claim of a key counts, so that it must not be compacted away")
        .isEqualTo("delete");
  }

  @Test
  void one_replica_may_be_away_and_writing_goes_on() {
    assertThat(new ClusterShape(12, 3).replicasInSyncMin()).isEqualTo(2);
    assertThat(new ClusterShape(4, 1).replicasInSyncMin()).isEqualTo(1);
  }

  private static String settingOf(TopicFamily family, String setting) {
    return String.valueOf(TopicCatalogue.settings(family, SANDBOX).get(setting));
  }
}
