package org.originstream.replay.query;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;

/** Queries with a few conditions. */
record Asking(Query query) {
  static Asking of() {
    return new Asking(Query.ALL);
  }

  Asking country(String... codes) {
    return new Asking(
        new Query(
            query.window(),
            nodes(codes),
            query.issuingCountries(),
            query.certificates(),
            query.verdicts(),
            query.kinds(),
            query.agreements()));
  }

  Asking issuing(String... codes) {
    return new Asking(
        new Query(
            query.window(),
            query.countries(),
            nodes(codes),
            query.certificates(),
            query.verdicts(),
            query.kinds(),
            query.agreements()));
  }

  Asking certificate(CertificateKey key) {
    return new Asking(
        new Query(
            query.window(),
            query.countries(),
            query.issuingCountries(),
            Set.of(key),
            query.verdicts(),
            query.kinds(),
            query.agreements()));
  }

  Asking verdict(Verdict verdict) {
    return new Asking(
        new Query(
            query.window(),
            query.countries(),
            query.issuingCountries(),
            query.certificates(),
            Set.of(verdict),
            query.kinds(),
            query.agreements()));
  }

  Asking kind(String kind) {
    return new Asking(
        new Query(
            query.window(),
            query.countries(),
            query.issuingCountries(),
            query.certificates(),
            query.verdicts(),
            Set.of(kind),
            query.agreements()));
  }

  Asking agreement(String agreement) {
    return new Asking(
        new Query(
            query.window(),
            query.countries(),
            query.issuingCountries(),
            query.certificates(),
            query.verdicts(),
            query.kinds(),
            Set.of(agreement)));
  }

  private static Set<NodeCode> nodes(String... codes) {
    return Stream.of(codes).map(NodeCode::new).collect(Collectors.toSet());
  }
}
