package org.originstream.prove.ground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.originstream.prove.audit.Violations.Kind;

/** A way to break the exchange on purpose, so that a proof shows that it bites. */
public enum Sabotage {
  ACKS_ONE("clients take one broker's word for it, and the other brokers fetch lazily"),
  AT_LEAST_ONCE("the processor writes without transactions"),
  READ_UNCOMMITTED("recipients read what was never committed"),
  UNGUARDED("the processor decodes without a guard"),
  FORGETFUL_DOORS("doors remember keys only in their own memory"),
  LOST_CHANGELOG("the changelog of the cases is emptied while the processors are away");

  private final String words;

  Sabotage(String words) {
    this.words = words;
  }

  /** What a judge must find, at least one of them: to fail for another reason is no proof. */
  public Set<Kind> symptoms() {
    return switch (this) {
      case ACKS_ONE -> Set.of(Kind.LOST);
      case AT_LEAST_ONCE -> Set.of(Kind.LOST, Kind.DOUBLED, Kind.REORDERED, Kind.TORN);
      case READ_UNCOMMITTED -> Set.of(Kind.DOUBLED, Kind.REORDERED);
      case UNGUARDED -> Set.of(Kind.LATE);
      case FORGETFUL_DOORS -> Set.of(Kind.DOUBLED);
      case LOST_CHANGELOG -> Set.of(Kind.LATE, Kind.REORDERED, Kind.CASE_DIFFERS);
    };
  }

  /** As it is written on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is broken, in words. */
  public String words() {
    return words;
  }

  /** The one of that name. */
  public static Optional<Sabotage> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
