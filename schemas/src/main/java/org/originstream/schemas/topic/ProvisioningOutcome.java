package org.originstream.schemas.topic;

import java.util.List;

/** What came of provisioning. */
public sealed interface ProvisioningOutcome {
  /**
   * Every topic exists, is as it must be, and every partition answers.
   *
   * @param created names of the topics made just now
   * @param found names of the topics that were there and are right
   */
  record Ready(List<String> created, List<String> found) implements ProvisioningOutcome {
    public Ready {
      created = List.copyOf(created);
      found = List.copyOf(found);
    }
  }

  /**
   * Nothing may be started: the caller exits with 78.
   *
   * @param problems at least one
   */
  record Refused(List<TopicProblem> problems) implements ProvisioningOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The cluster could not be asked at all.
   *
   * @param cause why, in one line
   */
  record Unreachable(String cause) implements ProvisioningOutcome {}
}
