package org.originstream.domain.lifecycle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One region's table: every state × act is either a move or illegal for a named reason.
 *
 * <p>Data, not code, so that it can be printed, walked and tested in full.
 *
 * @param <S> the states
 * @param <A> the acts
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {
  private final String title;
  private final S initial;
  private final List<S> states;
  private final List<A> acts;
  private final Map<S, Map<A, Step<S>>> table;

  private Lifecycle(Builder<S, A> builder) {
    this.title = builder.title;
    this.initial = builder.initial;
    this.states = List.copyOf(Arrays.asList(builder.stateType.getEnumConstants()));
    this.acts = List.copyOf(Arrays.asList(builder.actType.getEnumConstants()));
    this.table = builder.table;
    for (S state : states) {
      Map<A, Step<S>> row = table.computeIfAbsent(state, s -> new EnumMap<>(builder.actType));
      for (A act : acts) {
        row.putIfAbsent(act, builder.otherwise);
      }
    }
  }

  /** What {@code act} does in {@code state}. */
  public Step<S> step(S state, A act) {
    return Objects.requireNonNull(Objects.requireNonNull(table.get(state)).get(act));
  }

  /** Where {@code act} leads from {@code state}, or null if it is illegal there. */
  public @Nullable S next(S state, A act) {
    return step(state, act) instanceof Step.Moved<S> moved ? moved.to() : null;
  }

  /** The region's name, as a heading. */
  public String title() {
    return title;
  }

  /** The state before anything has happened. */
  public S initial() {
    return initial;
  }

  /** All states, in order of declaration. */
  public List<S> states() {
    return states;
  }

  /** All acts, in order of declaration. */
  public List<A> acts() {
    return acts;
  }

  /** States that nothing leads out of. */
  public Set<S> terminal() {
    Set<S> terminal = EnumSet.copyOf(states);
    terminal.removeIf(s -> acts.stream().map(a -> next(s, a)).anyMatch(t -> t != null && t != s));
    return terminal;
  }

  static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> table(
      String title, S initial, Class<A> acts) {
    return new Builder<>(title, initial, acts);
  }

  /** Collects the rows of a table. */
  static final class Builder<S extends Enum<S>, A extends Enum<A>> {
    private final String title;
    private final S initial;
    private final Class<S> stateType;
    private final Class<A> actType;
    private final Map<S, Map<A, Step<S>>> table;
    private Step<S> otherwise = new Step.Illegal<>("Q05", "this act is not open in this state");

    private Builder(String title, S initial, Class<A> actType) {
      this.title = title;
      this.initial = initial;
      this.stateType = initial.getDeclaringClass();
      this.actType = actType;
      this.table = new EnumMap<>(stateType);
    }

    /** In each of {@code from}, {@code act} leads to {@code to}. */
    Builder<S, A> move(Set<S> from, A act, S to) {
      from.forEach(state -> put(state, act, new Step.Moved<>(to)));
      return this;
    }

    /** In each of {@code states}, {@code act} is lawful and changes nothing. */
    Builder<S, A> stay(Set<S> states, A act) {
      states.forEach(state -> put(state, act, new Step.Moved<>(state)));
      return this;
    }

    /** In each of {@code from}, each of {@code acts} is illegal for a reason of its own. */
    Builder<S, A> forbid(Set<S> from, Set<A> acts, String rule, String why) {
      from.forEach(state -> acts.forEach(act -> put(state, act, new Step.Illegal<>(rule, why))));
      return this;
    }

    /** Why everything not mentioned is illegal. */
    Builder<S, A> otherwise(String rule, String why) {
      otherwise = new Step.Illegal<>(rule, why);
      return this;
    }

    Lifecycle<S, A> build() {
      return new Lifecycle<>(this);
    }

    private void put(S state, A act, Step<S> step) {
      Step<S> before =
          table.computeIfAbsent(state, s -> new EnumMap<>(actType)).putIfAbsent(act, step);
      if (before != null) {
        throw new IllegalStateException(title + ": " + state + " × " + act + " is said twice");
      }
    }
  }
}
