package org.originstream.formats.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.formats.json.JsonProblem;
import org.originstream.formats.json.ProblemCode;

class ProblemTest {
  @Test
  void a_problem_names_its_code_and_every_finding_with_its_place() {
    Problem problem =
        new Problem(
            400,
            "EVENT_UNREADABLE",
            "The body is no event",
            "1 thing is wrong",
            List.of(
                new JsonProblem(
                    ProblemCode.PROPERTY_MISSING, "/reason", "no \"reason\"", "Give it")));
    assertThat(problem.toJson())
        .asString()
        .isEqualTo(
            "{\"type\":\"urn:originstream:problem:EVENT_UNREADABLE\",\"title\":\"The body is no"
                + " event\",\"status\":400,\"detail\":\"1 thing is"
                + " wrong\",\"code\":\"EVENT_UNREADABLE\",\"findings\":[{\"code\":\"PROPERTY_MISSING\","
                + "\"pointer\":\"/reason\",\"message\":\"no \\\"reason\\\"\",\"fix\":\"Give it\"}]}");
  }

  @Test
  void a_success_is_no_problem() {
    assertThatThrownBy(() -> Problem.of(200, "OK", "Fine", "nothing"))
        .hasMessageContaining("400 to 599");
  }
}
