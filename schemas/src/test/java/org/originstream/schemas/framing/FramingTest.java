package org.originstream.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class FramingTest {
  private static final Schema LONG_RECORD = record("{\"name\":\"a\",\"type\":\"long\"}");

  @Test
  void a_value_is_magic_zero_then_the_id_then_the_body() {
    assertThat(Framing.frame(0x01020304, new byte[] {9, 8}))
        .isEqualTo(HexFormat.of().parseHex("00010203040908"));
  }

  @Test
  void the_body_is_found_again_and_no_byte_of_it_changes() {
    byte[] value = Framing.frame(Integer.MAX_VALUE, new byte[] {1, 2, 3});

    var framed = (Framed.Body) Framing.unframe(value);

    assertThat(framed.schemaId()).isEqualTo(Integer.MAX_VALUE);
    byte[] body = new byte[framed.body().remaining()];
    framed.body().get(body);
    assertThat(body).containsExactly(1, 2, 3).isEqualTo(Framing.body(value));
  }

  @Test
  void a_fingerprint_is_sha_256_of_the_canonical_form() throws Exception {
    String canonical =
        "{\"name\":\"test.R\",\"type\":\"record\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"}]}";
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(canonical.getBytes(StandardCharsets.UTF_8));
    Fingerprint fingerprint = Fingerprint.of(LONG_RECORD);
    assertThat(fingerprint.hex()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(fingerprint.contentId())
        .isEqualTo(ByteBuffer.wrap(digest).getInt() & 0x7fffffff)
        .isPositive();
  }

  @Test
  void documentation_does_not_change_a_fingerprint_and_a_field_does() {
    Schema documented = record("{\"name\":\"a\",\"type\":\"long\",\"doc\":\"how many\"}");
    Schema other = record("{\"name\":\"b\",\"type\":\"long\"}");
    assertThat(Fingerprint.of(documented)).isEqualTo(Fingerprint.of(LONG_RECORD));
    assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(LONG_RECORD));
  }

  @Test
  void text_that_is_no_fingerprint_is_none() {
    assertThat(Fingerprint.parse("AB".repeat(32))).isEmpty();
    assertThat(Fingerprint.parse("ab".repeat(31))).isEmpty();
    assertThat(Fingerprint.parse("ab".repeat(32))).isPresent();
  }

  @Test
  void versions_that_only_differ_in_a_logical_type_cannot_both_be_in_a_catalogue() {
    Schema date =
        record(
            "{\"name\":\"a\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}");
    assertThatThrownBy(() -> new SchemaCatalogue(List.of(LONG_RECORD), List.of(date)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("logical type");
  }

  @Test
  void every_shipped_schema_is_found_by_name_fingerprint_and_id() {
    SchemaCatalogue shipped = SchemaCatalogue.shipped();
    assertThat(shipped.current()).hasSizeGreaterThan(40);
    for (WireSchema wire : shipped.current()) {
      assertThat(shipped.current(wire.subject())).contains(wire);
      assertThat(shipped.byFingerprint(wire.fingerprint())).contains(wire);
      assertThat(shipped.byId(wire.id())).contains(wire);
      assertThat(shipped.versions(wire.subject())).startsWith(wire);
    }
  }

  private static Schema record(String field) {
    return new Schema.Parser()
        .parse(
            "{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"test\",\"fields\":["
                + field
                + "]}");
  }
}
