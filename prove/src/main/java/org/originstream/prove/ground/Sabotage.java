package org.originstream.prove.ground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
