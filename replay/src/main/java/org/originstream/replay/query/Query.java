package org.originstream.replay.query;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.event.NodeCode;
import org.originstream.domain.event.OriginEvent;

/**
 * Which decided events are wanted: those that fulfil every condition. An empty set is no condition;
 * of a set, one member is enough.
 *
 * @param window by the broker's time
 * @param countries that issued the certificate, or that the event comes from or is meant for
 * @param issuingCountries that issued the certificate
 * @param certificates by their keys, verbatim
 * @param verdicts what was decided
 * @param kinds of event, by name
 * @param agreements codes and full names, in small letters as {@link Agreements#fold} makes them
 */
public record Query(
    Window window,
    Set<NodeCode> countries,
    Set<NodeCode> issuingCountries,
    Set<CertificateKey> certificates,
    Set<Verdict> verdicts,
    Set<String> kinds,
    Set<String> agreements) {
  /** Everything. */
  public static final Query ALL =
      new Query(Window.ALL, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Query {
    Objects.requireNonNull(window, "window");
    countries = Set.copyOf(countries);
    issuingCountries = Set.copyOf(issuingCountries);
    certificates = Set.copyOf(certificates);
    verdicts = Set.copyOf(verdicts);
    kinds = Set.copyOf(kinds);
    agreements = Set.copyOf(agreements);
  }

  /**
   * Whether the event is wanted.
   *
   * @param brokerTime when the broker appended it to the history
   * @param decided the event and its decision
   */
  public boolean matches(Instant brokerTime, Decided decided) {
    OriginEvent event = decided.received().event();
    EventHeader header = event.header();
    return window.contains(brokerTime)
        && allows(verdicts, decided.decision().verdict())
        && allows(kinds, event.kind())
        && allows(certificates, header.certificate())
        && (issuingCountries.isEmpty() || isIssuedIn(issuingCountries, header.certificate()))
        && (countries.isEmpty() || concerns(header))
        && (agreements.isEmpty() || !Agreements.disjoint(agreements, decided));
  }

  /** False only if nothing that could yet be read would make the record wanted. */
  public boolean mayMatch(Glance glance) {
    return window.contains(glance.brokerTime())
        && mayAllow(verdicts, glance::verdict, v -> allows(verdicts, v))
        && mayAllow(kinds, glance::kind, k -> allows(kinds, k))
        && mayAllow(certificates, glance::certificate, c -> allows(certificates, c))
        && mayAllow(issuingCountries, glance::certificate, c -> isIssuedIn(issuingCountries, c))
        && (countries.isEmpty() || mayConcern(glance));
  }

  private boolean mayConcern(Glance glance) {
    Optional<CertificateKey> certificate = glance.certificate();
    return certificate.isEmpty()
        || isIssuedIn(countries, certificate.get())
        || mayAllow(countries, glance::ends, ends -> ends.stream().anyMatch(countries::contains));
  }

  private boolean concerns(EventHeader header) {
    return isIssuedIn(countries, header.certificate())
        || countries.contains(header.senderNode())
        || countries.contains(header.destination());
  }

  private static boolean isIssuedIn(Set<NodeCode> wanted, CertificateKey certificate) {
    return wanted.stream().anyMatch(n -> n.code().equalsIgnoreCase(certificate.issuingCountry()));
  }

  private static <T> boolean allows(Set<T> wanted, T found) {
    return wanted.isEmpty() || wanted.contains(found);
  }

  private static <T> boolean mayAllow(Set<?> wanted, Known<T> known, Predicate<T> allowed) {
    return wanted.isEmpty() || known.get().map(allowed::test).orElse(true);
  }

  private interface Known<T> {
    Optional<T> get();
  }
}
