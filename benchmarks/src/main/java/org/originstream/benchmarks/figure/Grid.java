package org.originstream.benchmarks.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table: for the terminal and pipes in columns, for a page in Markdown.
 *
 * @param title what it shows
 * @param head names of the columns
 * @param rows as many cells each as there are columns
 */
public record Grid(String title, List<String> head, List<List<String>> rows) {
  public Grid {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "%s: a row has %d cells for %d columns".formatted(title, row.size(), head.size()));
      }
    }
  }

  /** In columns, the first to the left, the others to the right; ends with a line break. */
  public String text() {
    List<List<String>> all = new ArrayList<>(rows);
    all.addFirst(head);
    StringBuilder text = new StringBuilder(title).append('\n');
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int width = width(all, column);
        String cell = row.get(column);
        String room = " ".repeat(width - cell.length());
        line.append(column == 0 ? "  " + cell + room : "  " + room + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  /** With its title as a heading; ends with a line break. */
  public String markdown() {
    StringBuilder page = new StringBuilder("## ").append(title).append("\n\n");
    page.append(line(head));
    page.append(head.stream().map(h -> "---").collect(Collectors.joining("|", "|", "|\n")));
    rows.forEach(row -> page.append(line(row)));
    return page.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
