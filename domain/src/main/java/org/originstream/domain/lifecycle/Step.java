package org.originstream.domain.lifecycle;

/**
 * What the table says about one act in one state.
 *
 * @param <S> the states of the region
 */
public sealed interface Step<S> {
  /**
   * The act is lawful.
   *
   * @param to the state it leads to
   */
  record Moved<S>(S to) implements Step<S> {}

  /**
   * The act is unlawful in this state.
   *
   * @param rule id of the illegal transition, such as {@code IL2}
   * @param why in words a sender can act on
   */
  record Illegal<S>(String rule, String why) implements Step<S> {}
}
