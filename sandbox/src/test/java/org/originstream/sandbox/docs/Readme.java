package org.originstream.sandbox.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.originstream.sandbox.house.Repository;

/**
 * README.md, taken apart.
 *
 * @param text all of it
 */
record Readme(String text) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "^```sh\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern FENCE =
      Pattern.compile("^```.*?^```\n", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
  private static final Pattern COMMAND = Pattern.compile("\\./origin(?: +[a-z-][a-zA-Z0-9-]*)*");

  /**
   * Commands that a reader may copy.
   *
   * @param script one or more lines for sh
   * @param shown what they print; {@code …} stands for anything; empty if nothing is shown
   */
  record Block(String script, String shown) {
    /** Whether the lines start something that does not end, or that runs this very test. */
    boolean isOnlyChecked() {
      return script.lines().allMatch(line -> line.matches("\\./origin (up|test|docs)\\b.*"));
    }

    boolean needs(String program) {
      return Pattern.compile("(^|[\\s(|])" + program + "\\s").matcher(script).find();
    }

    /** Whether {@code printed} is what is shown. */
    boolean shows(String printed) {
      String[] parts = shown.strip().split("…", -1);
      StringBuilder pattern = new StringBuilder();
      for (String part : parts) {
        pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
      }
      return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(printed).find();
    }

    /** A name for reports. */
    String title() {
      return script.lines().findFirst().orElse("nothing");
    }
  }

  static Readme read() throws IOException {
    return new Readme(Files.readString(Repository.file("README.md")));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher found = BLOCK.matcher(text);
    while (found.find()) {
      String shown = found.group(2);
      blocks.add(new Block(found.group(1), shown == null ? "" : shown));
    }
    return List.copyOf(blocks);
  }

  /** Everything from the tables of the configuration on. */
  String configuration() {
    return text.substring(text.indexOf("## Configuration"));
  }

  /** Every use of the launcher, in blocks and between them, up to the first operand. */
  List<String> launches() {
    return COMMAND.matcher(text).results().map(found -> found.group()).distinct().toList();
  }

  /** Files of this repository that it links to. */
  List<String> links() {
    return LINK.matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.startsWith("https://"))
        .toList();
  }
}
