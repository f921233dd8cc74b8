package org.originstream.schemas.topic;

/** The page {@code docs/topics.md}, written by the catalogue itself. */
public final class TopicPages {
  private static final ClusterShape THREE_BROKERS = new ClusterShape(12, 3);

  private TopicPages() {}

  /** The page as text. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Topics\n\n")
        .append(
            "This page is written by the topic catalogue (`TopicPages`) and compared by a test.\n")
        .append("`<cc>` is the code of a participant's node: two lower-case letters. `P` is the\n")
        .append("cluster's number of partitions, fixed for its life.\n\n")
        .append("| topic | holds | written by | read by | keeps | partitions |\n")
        .append("|---|---|---|---|---|---|\n");
    for (TopicFamily family : TopicFamily.values()) {
      page.append(row(family));
    }
    page.append("\n## Settings of each topic\n\n")
        .append("With three replicas; a cluster of one broker has `min.insync.replicas=1`.\n");
    for (TopicFamily family : TopicFamily.values()) {
      page.append("\n### `").append(TopicCatalogue.template(family)).append("`\n\n");
      TopicCatalogue.settings(family, THREE_BROKERS)
          .forEach((name, value) -> page.append("- `" + name + "=" + value + "`\n"));
    }
    return page.toString();
  }

  private static String row(TopicFamily family) {
    return "| `"
        + TopicCatalogue.template(family)
        + "` | "
        + family.holds()
        + " | "
        + family.writtenBy()
        + " | "
        + family.readBy()
        + " | "
        + family.retention().words()
        + " | "
        + partitions(family)
        + " |\n";
  }

  private static String partitions(TopicFamily family) {
    return switch (family.split()) {
      case DECIDED -> "P";
      case ONE -> "1";
    };
  }
}
