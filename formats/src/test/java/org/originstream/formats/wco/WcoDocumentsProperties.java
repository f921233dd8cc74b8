package org.originstream.formats.wco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

class WcoDocumentsProperties {
  private static final List<String> SCRAPS =
      List.of(
          "<",
          ">",
          "</",
          "&",
          "&#0;",
          "&x;",
          "<!DOCTYPE a>",
          "<![CDATA[",
          "]]>",
          "<?a?>",
          "<!--",
          "{",
          "}",
          "[",
          "]",
          ",",
          "null",
          "\"",
          "\u0000",
          "<Exporter/>",
          " a=\"b\"",
          "\ufeff",
          "é");

  @Provide
  Arbitrary<Message> messages() {
    return Arbitraries.of(Mapping.shipped().messages());
  }

  @Property
  void an_event_comes_back_as_it_was_less_what_the_conversion_said_it_lost(
      @ForAll("messages") Message message, @ForAll long seed, @ForAll WcoSyntax syntax)
      throws ClassNotFoundException {
    Optional<OriginEvent> made = WcoTrials.event(message, seed);
    Assume.that(made.isPresent());
    OriginEvent event = made.orElseThrow();
    WcoWriting.Written written = (WcoWriting.Written) WcoDocuments.write(event, syntax);

    WcoReading reading =
        WcoDocuments.read(written.document().toArray(), syntax, WcoTrials.COMPLETION);

    assertThat(reading)
        .isInstanceOfSatisfying(
            WcoReading.Read.class,
            read -> {
              assertThat(read.losses()).isEmpty();
              List<Loss> envelope =
                  written.losses().stream().filter(l -> l.reason() == LossReason.ENVELOPE).toList();
              assertThat(WcoTrials.less(read.event(), envelope))
                  .isEqualTo(WcoTrials.less(event, written.losses()));
            });
  }

  @Property
  void both_syntaxes_lose_the_same(@ForAll("messages") Message message, @ForAll long seed)
      throws ClassNotFoundException {
    Optional<OriginEvent> made = WcoTrials.event(message, seed);
    Assume.that(made.isPresent());
    OriginEvent event = made.orElseThrow();
    assertThat(WcoDocuments.write(event, WcoSyntax.JSON))
        .isInstanceOfSatisfying(
            WcoWriting.Written.class,
            json ->
                assertThat(WcoDocuments.write(event, WcoSyntax.XML))
                    .isInstanceOfSatisfying(
                        WcoWriting.Written.class,
                        xml -> assertThat(xml.losses()).isEqualTo(json.losses())));
  }

  @Property
  void random_bytes_are_answered_and_never_throw(@ForAll byte[] bytes, @ForAll WcoSyntax syntax) {
    hasGoodAnswer(WcoDocuments.read(bytes, syntax, WcoTrials.COMPLETION));
  }

  @Property
  void a_mutilated_document_is_answered_and_never_throws(
      @ForAll long seed, @ForAll WcoSyntax syntax) {
    Random random = new Random(seed);
    Sample sample = Samples.all().get(random.nextInt(6));
    OriginEvent event = sample.event(new UUID(7, 7), WcoTrials.COMPLETION.now());
    String document =
        new String(
            ((WcoWriting.Written) WcoDocuments.write(event, syntax)).document().toArray(),
            StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(document.length());
      int until = Math.min(document.length(), at + random.nextInt(30));
      String scrap = random.nextBoolean() ? SCRAPS.get(random.nextInt(SCRAPS.size())) : "";
      document = document.substring(0, at) + scrap + document.substring(until);
    }
    hasGoodAnswer(
        WcoDocuments.read(document.getBytes(StandardCharsets.UTF_8), syntax, WcoTrials.COMPLETION));
  }

  private static void hasGoodAnswer(WcoReading reading) {
    if (reading instanceof WcoReading.Unreadable unreadable) {
      assertThat(unreadable.problems())
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allSatisfy(
              problem -> {
                assertThat(problem.code()).matches("[A-Z_]+");
                assertThat(problem.path()).matches("(/.*)?");
                assertThat(problem.message()).isNotBlank().doesNotContain("\n", "\u0000");
                assertThat(problem.fix()).isNotBlank();
              });
    }
  }
}
