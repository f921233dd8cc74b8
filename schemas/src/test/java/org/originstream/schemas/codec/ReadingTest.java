package org.originstream.schemas.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingTest {
  @Test
  void what_must_be_readable_and_is_not_is_named_with_the_reason() {
    assertThatThrownBy(() -> PlatformCodec.cases().read(null).orThrow("a stored case"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a stored case cannot be read: the value is null");
  }
}
