package org.originstream.processor.topology;

import org.originstream.domain.decide.Grounds;

/** Where a task finds the grounds it decides by. */
public interface GroundsShelf {
  /** The grounds that came with the program, in force until a version is adopted. */
  Grounds builtIn();

  /**
   * The grounds of an adopted version; waits until its parts have arrived.
   *
   * @throws IllegalStateException if they do not arrive, or are not in order
   */
  Grounds of(String referenceVersion);
}
