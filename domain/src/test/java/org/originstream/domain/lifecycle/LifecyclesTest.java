package org.originstream.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifecyclesTest {
  static List<Lifecycle<?, ?>> tables() {
    return Lifecycles.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, A extends Enum<A>> void every_state_can_be_reached(Lifecycle<S, A> table) {
    Set<S> reached = new HashSet<>(Set.of(table.initial()));
    Deque<S> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      S state = open.pop();
      for (A act : table.acts()) {
        S next = table.next(state, act);
        if (next != null && reached.add(next)) {
          open.push(next);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(table.states());
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, A extends Enum<A>> void every_act_is_lawful_somewhere(Lifecycle<S, A> table) {
    assertThat(table.acts())
        .allMatch(act -> table.states().stream().anyMatch(s -> table.next(s, act) != null));
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, A extends Enum<A>> void a_terminal_state_is_never_left(
      Lifecycle<S, A> table) {
    for (S state : table.terminal()) {
      assertThat(table.acts())
          .allMatch(a -> table.next(state, a) == null || table.next(state, a) == state);
    }
  }

  @Test
  void the_terminal_states_are_these() {
    assertThat(Lifecycles.DOCUMENT.terminal())
        .containsExactlyInAnyOrder(
            DocumentState.REPLACED, DocumentState.CANCELLED, DocumentState.EXPIRED);
    assertThat(Lifecycles.VERIFICATION.terminal())
        .containsExactlyInAnyOrder(
            VerificationState.WITHDRAWN,
            VerificationState.CLOSED_GRANTED,
            VerificationState.CLOSED_DENIED);
    assertThat(Lifecycles.DELIVERY.terminal()).isEmpty();
    assertThat(Lifecycles.USE.terminal()).isEmpty();
  }

  /** The page holds every state × act pair, so a changed cell shows as a changed page. */
  @Test
  void the_page_shows_every_state_and_act_as_it_is() throws IOException {
    Path page = Path.of("../docs/lifecycles.md");
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, LifecyclePage.markdown());
    }
    assertThat(page).hasContent(LifecyclePage.markdown());
  }
}
