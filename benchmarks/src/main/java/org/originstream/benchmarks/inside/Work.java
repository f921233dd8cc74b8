package org.originstream.benchmarks.inside;

/**
 * Something that is done for an event.
 *
 * @param name what, in a few words
 * @param times how often the processor does it for one issued certificate; 0 for what it does not
 * @param one does it for the i-th of some events, and gives something that depends on the result
 */
record Work(String name, int times, One one) {
  /** One time. */
  @FunctionalInterface
  interface One {
    int run(int index);
  }
}
