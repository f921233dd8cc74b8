package org.originstream.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {
  @Test
  void what_is_only_known_or_inferred_never_refuses() {
    assertThat(Evidence.values())
        .filteredOn(evidence -> !evidence.mayRefuse())
        .containsExactly(Evidence.KNOWLEDGE, Evidence.INFERRED);
  }
}
