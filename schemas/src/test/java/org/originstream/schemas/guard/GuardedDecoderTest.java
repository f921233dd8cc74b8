package org.originstream.schemas.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.schemas.framing.Framing;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;

class GuardedDecoderTest {
  private static final GuardedDecoder DECODER =
      new GuardedDecoder(TestSchemas.CATALOGUE, DecodeLimits.EVENT);

  static Stream<Arguments> badBodies() {
    return Stream.of(
        arguments("no bytes at all", TestSchemas.LONG, "", WireDefect.AVRO_EOF),
        arguments("one byte too many", TestSchemas.LONG, "0200", WireDefect.AVRO_TRAILING),
        arguments(
            "five bytes too many", TestSchemas.LONG, "020000000000", WireDefect.AVRO_TRAILING),
        arguments("a number without an end", TestSchemas.LONG, "ffffff", WireDefect.AVRO_EOF),
        arguments(
            "ten bytes for one",
            TestSchemas.LONG,
            "82808080808080808000",
            WireDefect.AVRO_NONCANONICAL),
        arguments("two bytes for one", TestSchemas.LONG, "8200", WireDefect.AVRO_NONCANONICAL),
        arguments("65 bits", TestSchemas.LONG, "ffffffffffffffffff02", WireDefect.NUMBER_RANGE),
        arguments(
            "eleven bytes", TestSchemas.LONG, "ffffffffffffffffffff01", WireDefect.NUMBER_RANGE),
        arguments("an int of 33 bits", TestSchemas.INT, "8080808020", WireDefect.NUMBER_RANGE),
        arguments("a length of 2^31-1", TestSchemas.TEXT, "feffffff0f", WireDefect.AVRO_LENGTH),
        arguments(
            "a length of 2^62",
            TestSchemas.TEXT,
            "808080808080808080" + "01",
            WireDefect.AVRO_LENGTH),
        arguments("a negative length", TestSchemas.TEXT, "01", WireDefect.AVRO_LENGTH),
        arguments("text cut short", TestSchemas.TEXT, "0a6162", WireDefect.AVRO_EOF),
        arguments("a lone continuation byte", TestSchemas.TEXT, "0280", WireDefect.TEXT_INVALID),
        arguments("an overlong slash", TestSchemas.TEXT, "04c0af", WireDefect.TEXT_INVALID),
        arguments("half a surrogate pair", TestSchemas.TEXT, "06eda080", WireDefect.TEXT_INVALID),
        arguments("text beyond Unicode", TestSchemas.TEXT, "08f4908080", WireDefect.TEXT_INVALID),
        arguments(
            "a text of 16 KiB and one byte",
            TestSchemas.TEXT,
            "828002" + "61".repeat(16 * 1024 + 1),
            WireDefect.TEXT_LENGTH),
        arguments("an id that is none", TestSchemas.ID, "0a68656c6c6f", WireDefect.TEXT_INVALID),
        arguments("a boolean of 2", TestSchemas.FLAG, "02", WireDefect.AVRO_NONCANONICAL),
        arguments("union branch 2 of 2", TestSchemas.BRANCH, "0400", WireDefect.AVRO_BRANCH),
        arguments("union branch -1", TestSchemas.BRANCH, "01", WireDefect.AVRO_BRANCH),
        arguments("symbol 2 of 2", TestSchemas.SYMBOL, "04", WireDefect.AVRO_BRANCH),
        arguments("symbol -1", TestSchemas.SYMBOL, "01", WireDefect.AVRO_BRANCH),
        arguments(
            "200 million nulls in six bytes",
            TestSchemas.NULLS,
            "8088debe0100",
            WireDefect.AVRO_ITEMS),
        arguments("10,001 nulls", TestSchemas.NULLS, "a29c0100", WireDefect.AVRO_ITEMS),
        arguments(
            "10,001 nulls in two blocks", TestSchemas.NULLS, "a09c010200", WireDefect.AVRO_ITEMS),
        arguments(
            "a block of -2^63", TestSchemas.NULLS, "ffffffffffffffffff01", WireDefect.AVRO_BLOCK),
        arguments(
            "a block that says more bytes", TestSchemas.LONGS, "0104020000", WireDefect.AVRO_BLOCK),
        arguments(
            "a block that says fewer bytes",
            TestSchemas.LONGS,
            "0100020000",
            WireDefect.AVRO_BLOCK),
        arguments("a block of negative size", TestSchemas.LONGS, "01010200", WireDefect.AVRO_BLOCK),
        arguments("an array without an end", TestSchemas.LONGS, "0202", WireDefect.AVRO_EOF),
        arguments("a map with a million keys", TestSchemas.MAP, "80897a", WireDefect.AVRO_ITEMS),
        arguments(
            "a map with one key twice",
            TestSchemas.MAP,
            "040261020261" + "0400",
            WireDefect.AVRO_DUP_KEY),
        arguments("NaN", TestSchemas.DOUBLE, "000000000000f87f", WireDefect.NUMBER_RANGE),
        arguments("infinity", TestSchemas.DOUBLE, "000000000000f07f", WireDefect.NUMBER_RANGE),
        arguments("single NaN", TestSchemas.FLOAT, "0000c07f", WireDefect.NUMBER_RANGE),
        arguments("a double cut short", TestSchemas.DOUBLE, "00000000", WireDefect.AVRO_EOF),
        arguments("a fixed cut short", TestSchemas.FIXED, "000000", WireDefect.AVRO_EOF),
        arguments(
            "a decimal of six digits", TestSchemas.DECIMAL, "060186a0", WireDefect.NUMBER_RANGE),
        arguments(
            "a negative decimal of six digits",
            TestSchemas.DECIMAL,
            "06fe7960",
            WireDefect.NUMBER_RANGE),
        arguments("two bytes for 1", TestSchemas.DECIMAL, "040001", WireDefect.AVRO_NONCANONICAL),
        arguments("two bytes for -1", TestSchemas.DECIMAL, "04ffff", WireDefect.AVRO_NONCANONICAL),
        arguments("a decimal of no bytes", TestSchemas.DECIMAL, "00", WireDefect.NUMBER_RANGE),
        arguments(
            "a decimal of 33 bytes",
            TestSchemas.DECIMAL,
            "42" + "00".repeat(33),
            WireDefect.NUMBER_RANGE),
        arguments("the year 5881580", TestSchemas.DAY, "feffffff0f", WireDefect.NUMBER_RANGE),
        arguments("the year -5877641", TestSchemas.DAY, "ffffffff0f", WireDefect.NUMBER_RANGE),
        arguments(
            "an instant of 2^63-1",
            TestSchemas.INSTANT,
            "feffffffffffffffff01",
            WireDefect.NUMBER_RANGE));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("badBodies")
  void a_bad_body_has_its_named_answer(
      String what, WireSchema schema, String hex, WireDefect expected) {
    Guarded answer = decode(schema, HexFormat.of().parseHex(hex));
    assertThat(answer).as(what).isInstanceOf(Guarded.Undecodable.class);
    var bad = (Guarded.Undecodable) answer;
    assertThat(bad.code()).as(bad.message()).isEqualTo(expected);
    assertThat(bad.message()).endsWith(expected.rule());
    assertThat(bad.offset().orElseThrow()).isBetween(5, 5 + hex.length() / 2);
  }

  static Stream<Arguments> goodBodies() {
    return Stream.of(
        arguments("the smallest number", TestSchemas.LONG, "00"),
        arguments("the least long", TestSchemas.LONG, "ffffffffffffffffff01"),
        arguments("the least int", TestSchemas.INT, "ffffffff0f"),
        arguments("text of another script", TestSchemas.TEXT, "06e6bca2"),
        arguments("a block with its size", TestSchemas.LONGS, "01020200"),
        arguments("two blocks", TestSchemas.LONGS, "0202020400"),
        arguments("10,000 nulls", TestSchemas.NULLS, "a09c0100"),
        arguments("a decimal of five digits", TestSchemas.DECIMAL, "0601869f"),
        arguments("a decimal of 128", TestSchemas.DECIMAL, "040080"),
        arguments("a decimal of -129", TestSchemas.DECIMAL, "04ff7f"),
        arguments("a tree of one", TestSchemas.TREE, "0200"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodBodies")
  void a_good_body_is_decoded(String what, WireSchema schema, String hex) {
    assertThat(decode(schema, HexFormat.of().parseHex(hex)))
        .as(what)
        .isInstanceOf(Guarded.Decoded.class);
  }

  @Test
  void recursion_200_000_deep_is_answered_and_not_followed() {
    byte[] body = new byte[200_001];
    Arrays.fill(body, 0, 200_000, (byte) 2);
    assertThat(code(decode(TestSchemas.TREE, body))).isEqualTo(WireDefect.AVRO_DEPTH);
  }

  @Test
  void a_body_larger_than_half_a_mebibyte_is_not_looked_at() {
    assertThat(code(decode(TestSchemas.TEXT, new byte[512 * 1024 + 1])))
        .isEqualTo(WireDefect.AVRO_SIZE);
  }

  @Test
  void a_value_without_a_frame_has_its_named_answer() {
    assertThat(code(DECODER.decode(null, null))).isEqualTo(WireDefect.TOMBSTONE_FORBIDDEN);
    for (int length : new int[] {0, 1, 4}) {
      assertThat(code(DECODER.decode(new byte[length], null))).isEqualTo(WireDefect.AVRO_HEADER);
    }
    assertThat(code(DECODER.decode(new byte[] {1, 0, 0, 0, 1, 0}, null)))
        .isEqualTo(WireDefect.AVRO_MAGIC);
  }

  @Test
  void the_fingerprint_decides_and_the_id_may_be_of_any_registry() {
    byte[] foreign = Framing.frame(7, new byte[] {2});
    String fingerprint = TestSchemas.LONG.fingerprint().hex();

    assertThat(DECODER.decode(foreign, fingerprint)).isInstanceOf(Guarded.Decoded.class);
    assertThat(code(DECODER.decode(foreign, null))).isEqualTo(WireDefect.SCHEMA_UNKNOWN);
    assertThat(code(DECODER.decode(foreign, "0".repeat(64)))).isEqualTo(WireDefect.SCHEMA_UNKNOWN);
    assertThat(code(DECODER.decode(foreign, "latest"))).isEqualTo(WireDefect.SCHEMA_UNKNOWN);
  }

  @Test
  void a_fingerprint_and_an_id_of_two_known_schemas_disagree() {
    byte[] value = Framing.frame(TestSchemas.INT.id(), new byte[] {2});
    assertThat(code(DECODER.decode(value, TestSchemas.LONG.fingerprint().hex())))
        .isEqualTo(WireDefect.SCHEMA_MISMATCH);
  }

  @Test
  void a_known_record_on_the_wrong_topic_is_named() {
    byte[] value = Framing.frame(TestSchemas.INT.id(), new byte[] {2});
    assertThat(code(DECODER.decode(value, null, Set.of("test.Long"))))
        .isEqualTo(WireDefect.SCHEMA_WRONG_TOPIC);
  }

  private static Guarded decode(WireSchema schema, byte[] body) {
    return DECODER.decode(Framing.frame(schema.id(), body), null);
  }

  private static WireDefect code(Guarded answer) {
    assertThat(answer).isInstanceOf(Guarded.Undecodable.class);
    return ((Guarded.Undecodable) answer).code();
  }
}
