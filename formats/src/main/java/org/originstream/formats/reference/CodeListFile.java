package org.originstream.formats.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.reference.CodeEntry;
import org.originstream.domain.reference.CodeList;

/**
 * A code list as a file writes it: blocks of codes that share group and dates.
 *
 * @param name of the list
 * @param source the standard it comes from
 * @param complete whether a code that is not in it does not exist
 * @param blocks the codes
 */
public record CodeListFile(String name, String source, boolean complete, List<Block> blocks) {
  /**
   * Codes that share group and dates.
   *
   * @param group of all codes of the block
   * @param from first day they are in use
   * @param until last day they are in use
   * @param codes separated by spaces, on as many lines as it takes
   */
  public record Block(
      @Nullable String group,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<String> codes) {}

  CodeList toCodeList(String file, List<FileProblem> problems) {
    Map<String, CodeEntry> entries = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (String line : block.codes()) {
        for (String code : line.strip().split("\\s+", -1)) {
          CodeEntry entry = new CodeEntry(code, block.group(), block.from(), block.until());
          if (entries.putIfAbsent(code, entry) != null) {
            problems.add(
                new FileProblem(file, "/blocks/" + i, "the code " + code + " stands twice"));
          }
        }
      }
    }
    return new CodeList(name, source, complete, entries);
  }
}
