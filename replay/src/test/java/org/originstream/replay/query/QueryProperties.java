package org.originstream.replay.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Decided;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;

class QueryProperties {
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final List<NodeCode> NODES =
      List.of("cn", "jp", "th", "kr", "eu").stream().map(NodeCode::new).toList();

  @Property
  void a_glance_never_passes_over_what_is_wanted(
      @ForAll long seed, @ForAll @IntRange(max = 15) int known) {
    Random random = new Random(seed);
    Query query = query(random);
    Instant time = Told.TIME.plusSeconds(random.nextInt(4));
    Decided decided = decided(random);
    if (query.matches(time, decided)) {
      assertThat(query.mayMatch(Told.glance(time, decided, known))).isTrue();
    }
  }

  @Property
  void a_glance_that_sees_all_but_the_agreement_decides_all_but_the_agreement(@ForAll long seed) {
    Random random = new Random(seed);
    Query query = query(random);
    Query without =
        new Query(
            query.window(),
            query.countries(),
            query.issuingCountries(),
            query.certificates(),
            query.verdicts(),
            query.kinds(),
            Set.of());
    Instant time = Told.TIME.plusSeconds(random.nextInt(4));
    Decided decided = decided(random);
    assertThat(query.mayMatch(Told.glance(time, decided, 15)))
        .isEqualTo(without.matches(time, decided));
  }

  private static Decided decided(Random random) {
    Verdict verdict = VERDICTS.get(random.nextInt(3));
    return Told.decided(Told.event(random.nextInt(6)), verdict);
  }

  private static Query query(Random random) {
    CertificateKey key = Told.event(random.nextInt(6)).header().certificate();
    Instant from = random.nextBoolean() ? null : Told.TIME.plusSeconds(random.nextInt(3));
    Instant to = random.nextBoolean() ? null : Told.TIME.plusSeconds(1 + random.nextInt(3));
    return new Query(
        new Window(from, to),
        some(random, NODES),
        some(random, NODES),
        random.nextInt(4) == 0 ? Set.of(key) : Set.of(),
        some(random, List.of(Verdict.values())),
        some(random, List.of("Issued", "DeclarationMade")),
        some(random, List.of("rcep", "atiga")));
  }

  private static <T> Set<T> some(Random random, List<T> all) {
    Set<T> some = new HashSet<>();
    if (random.nextBoolean()) {
      all.stream().filter(each -> random.nextInt(3) > 0).forEach(some::add);
    }
    return some;
  }
}
