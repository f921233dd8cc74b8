package org.originstream.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;

class ConsignmentTest {
  private final Consignment consignment =
      new Consignment(
          new NodeCode("jp"),
          new CertificateKey("TH", "DFT", "2026-1"),
          3,
          "ab".repeat(32),
          new NodeCode("th"),
          2);

  /** Worked out with sha256sum over jp|TH|DFT|2026-1|3|abab… (64 digits). */
  @Test
  void the_key_is_the_digest_of_country_certificate_number_and_content() {
    assertThat(consignment.idempotencyKey())
        .isEqualTo("23666ac7b7be4b89105a044b70b1fedf6fa17c309d82cec657ad56da4f8fe6da");
  }

  @Test
  void neither_sender_nor_version_change_the_key() {
    Consignment other =
        new Consignment(
            consignment.recipient(),
            consignment.certificate(),
            3,
            consignment.contentSha256(),
            new NodeCode("vn"),
            9);
    assertThat(other.idempotencyKey()).isEqualTo(consignment.idempotencyKey());
  }
}
