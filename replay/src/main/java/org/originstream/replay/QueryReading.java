package org.originstream.replay;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;
import org.originstream.formats.reference.ReferenceFiles;
import org.originstream.formats.reference.ReferenceLoad;
import org.originstream.replay.query.Agreements;
import org.originstream.replay.query.Query;
import org.originstream.replay.query.Window;
import org.originstream.schemas.codec.EventCodec;

/** Reads the conditions of a command line. */
final class QueryReading {
  private static final List<String> KINDS =
      EventCodec.kinds().stream().map(Class::getSimpleName).sorted().toList();

  private final ReplayCommand asked;
  private final Window window;
  private final List<String> problems;

  /**
   * @param problems gets what is wrong, each in one sentence
   */
  QueryReading(ReplayCommand asked, Window window, List<String> problems) {
    this.asked = asked;
    this.window = window;
    this.problems = problems;
  }

  Query query() {
    return new Query(
        window,
        nodes("--country", asked.countries),
        nodes("--issuing-country", asked.issuingCountries),
        each(asked.certificates, QueryReading::certificate, QueryReading::noCertificate),
        each(asked.verdicts, QueryReading::verdict, QueryReading::noVerdict),
        each(asked.kinds, QueryReading::kind, QueryReading::noKind),
        agreements());
  }

  private Set<NodeCode> nodes(String option, List<String> codes) {
    return each(
        codes,
        code ->
            Optional.of(code.toLowerCase(Locale.ROOT)).filter(NodeCode::isCode).map(NodeCode::new),
        code -> option + ": '" + code + "' is no country; write two letters, such as jp or eu");
  }

  /** A code stands for the full name too, which is all that answers to a certificate carry. */
  private Set<String> agreements() {
    Set<String> folded = new HashSet<>();
    for (String agreement : asked.agreements) {
      folded.add(Agreements.fold(agreement));
    }
    if (!folded.isEmpty() && ReferenceFiles.load() instanceof ReferenceLoad.Loaded loaded) {
      loaded.reference().agreements().values().stream()
          .filter(profile -> folded.contains(Agreements.fold(profile.registerCode())))
          .map(profile -> Agreements.fold(profile.name()))
          .toList()
          .forEach(folded::add);
    }
    return folded;
  }

  private <T> Set<T> each(
      List<String> texts,
      Function<String, Optional<T>> reading,
      Function<String, String> otherwise) {
    Set<T> all = new LinkedHashSet<>();
    for (String text : texts) {
      reading.apply(text).ifPresentOrElse(all::add, () -> problems.add(otherwise.apply(text)));
    }
    return all;
  }

  private static Optional<CertificateKey> certificate(String text) {
    return text.chars().filter(c -> c == '|').count() < 2
        ? Optional.empty()
        : Optional.of(CertificateKey.parse(text));
  }

  private static String noCertificate(String text) {
    return "--certificate: '"
        + text
        + "' is no key; write issuing country, issuer and number with | between, in quotes";
  }

  private static Optional<Verdict> verdict(String text) {
    return Stream.of(Verdict.values()).filter(v -> v.name().equalsIgnoreCase(text)).findAny();
  }

  private static String noVerdict(String text) {
    String all =
        Stream.of(Verdict.values())
            .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "--verdict: there is no verdict '" + text + "'; the verdicts are " + all;
  }

  private static Optional<String> kind(String text) {
    return KINDS.stream().filter(kind -> kind.equalsIgnoreCase(text)).findAny();
  }

  private static String noKind(String text) {
    return "--kind: there is no kind of event '"
        + text
        + "'; the kinds are "
        + String.join(", ", KINDS);
  }
}
