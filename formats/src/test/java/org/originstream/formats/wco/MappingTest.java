package org.originstream.formats.wco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.wco.MappedElement.Evidence;

class MappingTest {
  static List<Message> messages() {
    return Mapping.shipped().messages();
  }

  static Stream<MappedElement> elements() {
    return messages().stream().flatMap(m -> m.elements().stream());
  }

  @Test
  void every_kind_of_document_event_has_a_message() {
    assertThat(messages())
        .extracting(Message::kind)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DocumentEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void every_element_of_an_event_goes_over_or_says_why_not(Message message) throws Exception {
    Class<?> kind = Class.forName("org.originstream.domain.event." + message.kind());
    for (String leaf : DoorPath.leaves(kind)) {
      assertThat(message.elements().stream().filter(e -> isFor(e, leaf)))
          .as("%s of %s", leaf, message.kind())
          .hasSize(1);
    }
  }

  private static boolean isFor(MappedElement element, String leaf) {
    String path = element.path().text();
    return path.equals(leaf) || (!element.isCarried() && leaf.startsWith(path + "/"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void two_elements_never_share_a_place(Message message) {
    Set<String> places = new HashSet<>();
    for (MappedElement element : message.elements()) {
      if (element.wco() != null) {
        assertThat(places.add(element.wco().text())).as(element.wco().text()).isTrue();
      }
      if (element.overflow() != null) {
        assertThat(places.add(element.overflow().wco().text())).isTrue();
      }
    }
  }

  @Test
  void what_goes_over_has_a_format_and_says_what_its_id_rests_on() {
    assertThat(elements().filter(MappedElement::isCarried))
        .allSatisfy(
            e -> {
              assertThat(e.wco()).as(e.path().text()).isNotNull();
              assertThat(e.format()).isNotNull();
              assertThat(e.name()).isNotBlank();
              assertThat(e.evidence()).isNotEqualTo(Evidence.NONE);
              assertThat(e.id() != null || e.evidence() == Evidence.UNSURE).isTrue();
            });
  }

  @Test
  void codes_that_are_exchanged_can_be_exchanged_back() {
    assertThat(elements()).allSatisfy(e -> assertThat(e.values().values()).doesNotHaveDuplicates());
  }

  @Test
  void code_lists_are_those_of_the_reference_data_or_of_a_standard() {
    Set<String> known = ReferenceFiles.load().orThrow().codeLists().lists().keySet();
    assertThat(elements().map(MappedElement::codes).filter(c -> c != null && !c.contains(" ")))
        .allSatisfy(c -> assertThat(known).anyMatch(k -> k.startsWith(c)));
  }

  @Test
  void a_table_that_names_what_is_not_there_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DoorPath.of(org.originstream.domain.event.Issued.class, "/certificate/x"))
        .withMessageContaining("/certificate/x");
    assertThatIllegalArgumentException().isThrownBy(() -> WcoPath.parse("goods/Name"));
    assertThatIllegalArgumentException().isThrownBy(() -> ElementFormat.parse("an35x"));
  }
}
