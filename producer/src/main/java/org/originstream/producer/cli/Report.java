package org.originstream.producer.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes outcomes: a line each for people, or a line of JSON each for programs. */
final class Report {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;
  private final boolean progress;
  private ExitCode code = ExitCode.OK;
  private long count;

  /**
   * @param out results only
   * @param err everything else
   * @param json whether each result is a JSON object
   * @param progress whether a person watches {@code err}
   */
  Report(PrintStream out, PrintStream err, boolean json, boolean progress) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.progress = progress;
  }

  /** Writes one; false if nobody reads any more and the command should end. */
  boolean write(Outcome outcome) {
    code = code.and(outcome.code());
    count++;
    if (json) {
      ObjectNode line =
          JsonNodeFactory.instance
              .objectNode()
              .put("source", outcome.source())
              .put("outcome", outcome.word());
      line.set("detail", outcome.detail());
      out.print(line + "\n");
    } else {
      out.print(text(outcome));
    }
    if (progress) {
      err.print("\r" + count + " done");
    }
    return !out.checkError();
  }

  /** Says why the command ends early. */
  void fail(ExitCode reason, String message) {
    code = code.and(reason);
    err.print(message + "\n");
  }

  /** Ends the progress line. */
  ExitCode end() {
    if (progress && count > 0) {
      err.print("\n");
    }
    return code;
  }

  private static String text(Outcome outcome) {
    ObjectNode detail = outcome.detail();
    StringBuilder text = new StringBuilder(outcome.word()).append("  ").append(outcome.source());
    add(text, "  ", detail.path("certificate"));
    add(text, "  receipt ", detail.path("receiptId"));
    add(text, "  ", detail.path("code"));
    add(text, ": ", detail.path("detail"));
    text.append('\n');
    findings(text, detail.path("findings"));
    findings(text, detail.path("decision").path("findings"));
    unjudged(text, detail.path("cannotTell"));
    return text.toString();
  }

  private static void findings(StringBuilder text, JsonNode findings) {
    for (JsonNode finding : findings) {
      text.append("    ").append(finding.path("severity").asText("REJECT"));
      add(text, " ", finding.path("ruleId"));
      add(text, " ", finding.path("code"));
      add(text, " at ", finding.path("path"));
      add(text, " at ", finding.path("pointer"));
      add(text, ": ", finding.path("message"));
      add(text, "\n      fix: ", finding.path("fix"));
      text.append('\n');
    }
  }

  /** One line, because it is the same for most events; programs get the words too. */
  private static void unjudged(StringBuilder text, JsonNode unjudged) {
    Map<String, List<String>> rules = new TreeMap<>();
    for (JsonNode each : unjudged) {
      rules
          .computeIfAbsent(printable(each.path("judge").asText()), judge -> new ArrayList<>())
          .add(printable(each.path("rule").asText()));
    }
    if (!rules.isEmpty()) {
      text.append("    not judged before it is sent (docs/rules.md):");
      rules.forEach(
          (judge, ids) ->
              text.append(' ')
                  .append(judge)
                  .append(": ")
                  .append(String.join(" ", ids))
                  .append(';'));
      text.setCharAt(text.length() - 1, '\n');
    }
  }

  private static void add(StringBuilder text, String before, JsonNode value) {
    if (value.isTextual() && !value.textValue().isEmpty()) {
      text.append(before).append(printable(value.textValue()));
    }
  }

  /** What a document says must not steer the terminal. */
  private static String printable(String value) {
    return value.replaceAll("\\p{Cntrl}", " ");
  }
}
