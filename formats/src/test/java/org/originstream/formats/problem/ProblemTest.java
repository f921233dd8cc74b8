package org.originstream.formats.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.formats.json.EventJson;
import org.originstream.formats.json.EventReading;
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
  void an_unreadable_event_is_told_what_to_mend_and_where_in_its_line() {
    EventReading.Unreadable bad =
        (EventReading.Unreadable)
            EventJson.read("{\"kind\": \"Issued\" oops}".getBytes(StandardCharsets.UTF_8));
    Problem problem = DoorProblems.unreadable(bad);
    assertThat(problem.detail()).isEqualTo("mend what the finding says");
    assertThat(problem.findings().get(0).message()).contains("at column").doesNotContain("line");
  }

  @Test
  void a_success_is_no_problem() {
    assertThatThrownBy(() -> Problem.of(200, "OK", "Fine", "nothing"))
        .hasMessageContaining("400 to 599");
  }
}
