package org.originstream.domain.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.reference.SignalTerms;
import org.originstream.domain.reference.UnitRate;
import org.originstream.domain.reference.Watch;

/** What the reference data says of places, periods and measures; pure. */
public interface Almanac {
  /** Nothing is known of any place, period or measure. */
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
        public SignalTerms signals() {
          return SignalTerms.NONE;
        }

        @Override
        public Optional<UnitRate> rate(String from, String into) {
          return Optional.empty();
        }

        @Override
        public Optional<Handling> handling(@Nullable String agreementCode, LocalDate issueDate) {
          return Optional.empty();
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

  /** What is out of the ordinary over many certificates. */
  SignalTerms signals();

  /** How to get from one unit to another; empty if it cannot be got, or is the same. */
  Optional<UnitRate> rate(String from, String into);

  /** What may and must be done with the data of a paper; empty if its agreement is not known. */
  Optional<Handling> handling(@Nullable String agreementCode, LocalDate issueDate);

  /** The parties between which an agreement was in force on {@code day}, in alphabetical order. */
  List<String> parties(@Nullable String agreementCode, LocalDate day);
}
