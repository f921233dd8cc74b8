package org.originstream.schemas.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long a topic keeps what it holds. */
public sealed interface Retention {
  /** The length the agreements of the reference ask for at most, with its leap days. */
  Duration FIVE_YEARS = Duration.ofDays(5 * 365 + 2);

  /**
   * Compaction passes over the segment that is being written. In small ones no more lies there than
   * is read in a second, by whoever begins with the topic's first record.
   */
  Map<String, String> COMPACTED_OFTEN =
      Map.of("segment.bytes", "16777216", "min.cleanable.dirty.ratio", "0.3");

  /** The topic settings that bring it about. */
  Map<String, String> settings();

  /** The words for a table. */
  String words();

  /** Nothing is ever removed. */
  record ForEver() implements Retention {
    @Override
    public Map<String, String> settings() {
      return Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    }

    @Override
    public String words() {
      return "for ever";
    }
  }

  /** Records older than {@code age} may go, however much room there is. */
  record Until(Duration age) implements Retention {
    @Override
    public Map<String, String> settings() {
      return Map.of(
          "cleanup.policy",
          "delete",
          "retention.ms",
          Long.toString(age.toMillis()),
          "retention.bytes",
          "-1");
    }

    @Override
    public String words() {
      return age.toDays() + " days";
    }
  }

  /** The last record of each key stays for ever; a null value erases the key. */
  record LastOfKey() implements Retention {
    @Override
    public Map<String, String> settings() {
      Map<String, String> settings = new HashMap<>(COMPACTED_OFTEN);
      settings.put("cleanup.policy", "compact");
      return Map.copyOf(settings);
    }

    @Override
    public String words() {
      return "last of each key";
    }
  }

  /**
   * As {@link LastOfKey}, and what was replaced or erased is really gone after {@code within}, also
   * on a quiet topic.
   */
  record ErasedWithin(Duration within) implements Retention {
    @Override
    public Map<String, String> settings() {
      String half = Long.toString(within.dividedBy(2).toMillis());
      return Map.of(
          "cleanup.policy", "compact", "max.compaction.lag.ms", half, "delete.retention.ms", half);
    }

    @Override
    public String words() {
      return "last of each key, older gone within " + within.toDays() + " days";
    }
  }
}
