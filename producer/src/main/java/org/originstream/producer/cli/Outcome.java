package org.originstream.producer.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * What a command has to say about one document.
 *
 * @param source where it came from
 * @param code how grave it is
 * @param word one word for it: taken, accepted, refused …
 * @param detail the door's own answer
 */
record Outcome(String source, ExitCode code, String word, ObjectNode detail) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int UNAVAILABLE = 503;
  private static final String WOULD_BE_REFUSED = "would-be-refused";

  Outcome {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(detail, "detail");
  }

  /** Taken, and not decided as far as is known. */
  static Outcome taken(String source, JsonNode receipt) {
    return new Outcome(source, ExitCode.OK, "taken", object(receipt));
  }

  /** Not taken. */
  static Outcome problem(String source, int status, JsonNode problem) {
    return status >= 500 || status == 408 || status == 429
        ? new Outcome(
            source,
            ExitCode.TRY_AGAIN,
            status == UNAVAILABLE ? "not-durable" : "failed",
            object(problem))
        : new Outcome(source, ExitCode.REFUSED, "refused", inOptions(object(problem)));
  }

  /** The door speaks of its query; a command has an option. */
  private static ObjectNode inOptions(ObjectNode problem) {
    if (problem.path("code").asText().equals("RULES_REFUSE")) {
      problem.put(
          "detail",
          "nothing was published; mend what the findings say, or send it with --anyway to have the"
              + " refusal decided and recorded");
    }
    return problem;
  }

  /** Not examined, because it is no event: the same word as if rules refused it. */
  static Outcome notExamined(String source, int status, JsonNode problem) {
    Outcome outcome = problem(source, status, problem);
    return outcome.code() == ExitCode.REFUSED
        ? new Outcome(source, ExitCode.REFUSED, WOULD_BE_REFUSED, outcome.detail())
        : outcome;
  }

  /** Decided, or still pending when the waiting was over. */
  static Outcome decided(String source, JsonNode receipt) {
    String status = receipt.path("status").asText("pending");
    ExitCode code =
        switch (status) {
          case "accepted", "duplicate" -> ExitCode.OK;
          case "pending", "held" -> ExitCode.TRY_AGAIN;
          default -> ExitCode.REFUSED;
        };
    return new Outcome(source, code, status, object(receipt));
  }

  /** Examined and not sent. */
  static Outcome examined(String source, JsonNode answer) {
    boolean refuses = false;
    for (JsonNode finding : answer.path("findings")) {
      refuses |= finding.path("severity").asText().equals("REJECT");
    }
    return new Outcome(
        source,
        refuses ? ExitCode.REFUSED : ExitCode.OK,
        refuses ? WOULD_BE_REFUSED : "nothing-refuses-it",
        object(answer));
  }

  /** The tree of a door's answer; what is no JSON object is kept as text. */
  static ObjectNode tree(String body) {
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException notJson) {
      return MAPPER.createObjectNode().put("detail", body.strip());
    }
    return MAPPER.createObjectNode().put("detail", body.strip());
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : MAPPER.createObjectNode();
  }
}
