package org.originstream.domain.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.BackToBackOriginal;
import org.originstream.domain.certificate.Heading;
import org.originstream.domain.certificate.Links;
import org.originstream.domain.certificate.Port;

class RecordShapeTest {
  @Test
  void a_record_is_taken_apart_and_put_together_again() {
    Port port = new Port("CNNGB", null);
    RecordShape shape = RecordShape.of(Port.class);
    Object[] values = shape.components().stream().map(c -> c.of(port)).toArray();
    assertThat(values).containsExactly("CNNGB", null);
    assertThat(shape.construct(values)).isEqualTo(port);
  }

  /** Two numbers that stand among the components of their holder. */
  public record Span(int from, int to) {}

  /** A record with such a group in its middle. */
  public record Booking(String who, @Inline Span span, boolean paid) {}

  @Test
  void what_is_inlined_stands_in_its_holders_place() {
    Booking booking = new Booking("KCCI", new Span(3, 5), true);
    RecordShape shape = RecordShape.of(Booking.class);
    assertThat(shape.components())
        .extracting(Component::name)
        .containsExactly("who", "from", "to", "paid");
    Object[] values = shape.components().stream().map(c -> c.of(booking)).toArray();
    assertThat(values).containsExactly("KCCI", 3, 5, true);
    assertThat(shape.construct(values)).isEqualTo(booking);
  }

  @Test
  void it_knows_what_may_be_absent_and_what_lists_hold() {
    assertThat(component(Heading.class, "agreementCode").nullable()).isTrue();
    assertThat(component(Heading.class, "certificateNumber").nullable()).isFalse();
    assertThat(component(Links.class, "backToBackOriginals").elementType())
        .isEqualTo(BackToBackOriginal.class);
  }

  @Test
  void a_class_that_is_no_record_is_refused() {
    assertThatThrownBy(() -> RecordShape.of(String.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Component component(Class<?> type, String name) {
    return RecordShape.of(type).components().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
