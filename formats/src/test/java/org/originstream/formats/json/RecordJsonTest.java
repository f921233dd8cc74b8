package org.originstream.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Numbering;
import org.originstream.domain.decide.Outbound;
import org.originstream.domain.decide.Outlet;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.CarriedHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

class RecordJsonTest {
  @Test
  void a_case_about_which_nothing_is_known_is_short() {
    assertThat(json(CaseFile.empty(new CertificateKey("CN", "CN-1", "R25"))))
        .isEqualTo(
            "{\"key\":{\"issuingCountry\":\"CN\",\"issuerId\":\"CN-1\",\"number\":\"R25\"},"
                + "\"transition\":0,\"lastTime\":\"1970-01-01T00:00:00Z\"}");
  }

  @Test
  void a_decision_names_its_findings_and_its_numbers() {
    Decision decision =
        new Decision(
            Verdict.REFUSED,
            List.of(new Finding("X18", Severity.REJECT, "/certificate/items/0", "no", "give it")),
            1,
            3,
            Instant.parse("2026-01-05T08:00:00.123Z"),
            "r1",
            "v1",
            null,
            null,
            List.of(new Outbound(Outlet.HISTORY, null, 0)),
            "ab",
            new Numbering(new NodeCode("jp"), 1, 2),
            null);
    assertThat(json(decision))
        .isEqualTo(
            "{\"verdict\":\"REFUSED\",\"findings\":[{\"ruleId\":\"X18\",\"severity\":\"REJECT\","
                + "\"path\":\"/certificate/items/0\",\"message\":\"no\",\"fix\":\"give it\"}],"
                + "\"findingsTotal\":1,\"transition\":3,\"decidedAt\":\"2026-01-05T08:00:00.123Z\","
                + "\"rulesVersion\":\"r1\",\"referenceVersion\":\"v1\",\"outbound\":"
                + "[{\"outlet\":\"HISTORY\",\"deliveryNumber\":0}],\"contentSha256\":\"ab\","
                + "\"numbering\":{\"recipient\":\"jp\",\"deliveryNumber\":1,\"streamNumber\":2}}");
  }

  @Test
  void bytes_are_base64() {
    Bytes bytes = Bytes.of(new byte[] {0, -1, 62});
    Arrival arrival =
        new Arrival("t", 0, 1, Instant.EPOCH, bytes, bytes, List.of(new CarriedHeader("h", bytes)));
    assertThat(RecordJson.tree(arrival).at("/headers/0/value").asText()).isEqualTo("AP8+");
  }

  @Test
  void a_list_of_findings_is_an_array() {
    Finding finding = new Finding("X18", Severity.WARN, "/certificate", "no", "give it");
    assertThat(RecordJson.trees(List.of(finding, finding)))
        .hasSize(2)
        .allSatisfy(tree -> assertThat(tree).isEqualTo(RecordJson.tree(finding)));
  }

  @Test
  void what_is_no_record_is_refused() {
    assertThatThrownBy(() -> RecordJson.write("text")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String json(Object holder) {
    return new String(RecordJson.write(holder), StandardCharsets.UTF_8);
  }
}
