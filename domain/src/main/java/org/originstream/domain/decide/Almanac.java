package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.reference.Watch;

/** What the reference data says of places and periods; pure. */
public interface Almanac {
  /** Nothing is known of any place or period. */
  Almanac BLANK =
      new Almanac() {
        @Override
        public Office customs(NodeCode node) {
          return Office.UNKNOWN;
        }

        @Override
        public Office issuer(CertificateKey key, NodeCode node) {
          return Office.UNKNOWN;
        }

        @Override
        public Periods periods(@Nullable String agreementCode, String exportCountry) {
          return Periods.NONE;
        }

        @Override
        public boolean watches(NodeCode node, Watch watch) {
          return false;
        }

        @Override
        public List<String> parties(@Nullable String agreementCode, LocalDate day) {
          return List.of();
        }
      };

  /** The customs behind a node. */
  Office customs(NodeCode node);

  /**
   * Who issued a certificate.
   *
   * @param key of the certificate; names a registered authority or a certifier
   * @param node that sent it; its zone stands in where the authority has none of its own
   */
  Office issuer(CertificateKey key, NodeCode node);

  /**
   * What an agreement gives others.
   *
   * @param agreementCode null if not preferential
   * @param exportCountry whose working days count for what the exporting side owes
   */
  Periods periods(@Nullable String agreementCode, String exportCountry);

  /** Whether a node takes part in looking at certificates together. */
  boolean watches(NodeCode node, Watch watch);

  /** The parties between which an agreement was in force on {@code day}, in alphabetical order. */
  List<String> parties(@Nullable String agreementCode, LocalDate day);
}
