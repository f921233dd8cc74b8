package org.originstream.formats.wco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.event.Accepted;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.OriginEvent;
import org.originstream.formats.samples.Sample;
import org.originstream.formats.samples.Samples;

class WcoSamplesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/wco");
  private static final UUID ID = new UUID(0x7000, 1);

  static Stream<Arguments> documents() {
    return Stream.concat(
            Samples.all().stream(), Stream.of(Samples.amendment(), Samples.cancellation()))
        .flatMap(s -> Stream.of(WcoSyntax.values()).map(syntax -> Arguments.of(s, syntax)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_sample_is_written_as_its_golden_file_and_read_back(Sample sample, WcoSyntax syntax)
      throws IOException {
    OriginEvent event = sample.event(ID, WcoTrials.COMPLETION.now());
    WcoWriting.Written written = (WcoWriting.Written) WcoDocuments.write(event, syntax);
    String text = new String(written.document().toArray(), StandardCharsets.UTF_8);
    String name = Path.of(sample.name()).getFileName().toString();
    Path file = GOLDEN.resolve(name + "." + syntax.name().toLowerCase(Locale.ROOT));
    if ("write".equals(System.getProperty("origin.golden"))) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file)).as("regenerate with -Dorigin.golden=write").isEqualTo(text);
    assertThat(
            WcoDocuments.read(
                Files.readAllBytes(file),
                syntax,
                sample.completion(ID, WcoTrials.COMPLETION.now())))
        .isInstanceOfSatisfying(
            WcoReading.Read.class,
            read ->
                assertThat(WcoTrials.less(read.event(), envelope(written.losses())))
                    .isEqualTo(WcoTrials.less(event, written.losses())));
  }

  private static List<Loss> envelope(List<Loss> losses) {
    return losses.stream().filter(l -> l.reason() == LossReason.ENVELOPE).toList();
  }

  @Test
  void an_identifier_that_does_not_fit_is_not_cut() {
    String json = new String(Samples.all().getFirst().json().toArray(), StandardCharsets.UTF_8);
    Sample longer =
        new Sample(
            "longer",
            Samples.all().getFirst().exporter(),
            "CN-DEMO-3100",
            Bytes.of(
                json.replace("R259900000120001", "R".repeat(71)).getBytes(StandardCharsets.UTF_8)));
    assertThat(WcoDocuments.write(longer.event(ID, WcoTrials.COMPLETION.now()), WcoSyntax.XML))
        .isInstanceOfSatisfying(
            WcoWriting.NotCarried.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(WcoProblem::code, WcoProblem::path)
                    .containsExactly(
                        tuple("VALUE_TOO_LONG", "/certificate/heading/certificateNumber")));
  }

  @Test
  void answers_of_customs_have_no_such_document() {
    OriginEvent issued = Samples.all().getFirst().event(ID, WcoTrials.COMPLETION.now());
    assertThat(WcoDocuments.write(new Accepted(issued.header(), null), WcoSyntax.JSON))
        .isInstanceOfSatisfying(
            WcoWriting.NotCarried.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(WcoProblem::code)
                    .containsExactly("KIND_NOT_CARRIED"));
  }

  @Test
  void a_declaration_without_its_document_type_would_be_mistaken() {
    String json = new String(Samples.all().get(4).json().toArray(), StandardCharsets.UTF_8);
    Sample other =
        new Sample(
            "other",
            Samples.all().get(4).exporter(),
            "DEREX00099999",
            Bytes.of(json.replace("\"862\"", "\"861\"").getBytes(StandardCharsets.UTF_8)));
    assertThat(WcoDocuments.write(other.event(ID, WcoTrials.COMPLETION.now()), WcoSyntax.JSON))
        .isInstanceOfSatisfying(
            WcoWriting.NotCarried.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(WcoProblem::code)
                    .containsExactly("KIND_AMBIGUOUS"));
  }
}
