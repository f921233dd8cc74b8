package org.originstream.replay.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.decide.Verdict;
import org.originstream.domain.event.NodeCode;

/** One condition at a time, against the first sample: from China to Japan, accepted. */
class QueryTest {
  static Stream<Arguments> conditions() {
    Instant time = Told.TIME;
    CertificateKey key = Told.event(0).header().certificate();
    CertificateKey other = new CertificateKey("cn", key.issuerId(), key.number());
    return Stream.of(
        Arguments.of("everything", Query.ALL, true),
        Arguments.of("from this instant", window(time, null), true),
        Arguments.of("from the next", window(time.plusMillis(1), null), false),
        Arguments.of("to this instant", window(null, time), false),
        Arguments.of("to the next", window(null, time.plusMillis(1)), true),
        Arguments.of("its issuing country", Asking.of().country("cn").query(), true),
        Arguments.of("its destination", Asking.of().country("jp").query(), true),
        Arguments.of("another country", Asking.of().country("kr").query(), false),
        Arguments.of("one of two countries", Asking.of().country("kr", "jp").query(), true),
        Arguments.of("issued there", Asking.of().issuing("cn").query(), true),
        Arguments.of("issued at its destination", Asking.of().issuing("jp").query(), false),
        Arguments.of("its key", Asking.of().certificate(key).query(), true),
        Arguments.of("its key in small letters", Asking.of().certificate(other).query(), false),
        Arguments.of("its verdict", Asking.of().verdict(Verdict.ACCEPTED).query(), true),
        Arguments.of("another verdict", Asking.of().verdict(Verdict.HELD).query(), false),
        Arguments.of("its kind", Asking.of().kind("Issued").query(), true),
        Arguments.of("another kind", Asking.of().kind("Amended").query(), false),
        Arguments.of("its agreement's code", Asking.of().agreement("rcep").query(), true),
        Arguments.of("another agreement", Asking.of().agreement("atiga").query(), false),
        Arguments.of(
            "two conditions of which one fails",
            Asking.of().country("cn").kind("Amended").query(),
            false));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("conditions")
  void a_condition_holds_or_not(String name, Query query, boolean holds) {
    assertThat(query.matches(Told.TIME, Told.decided(Told.event(0), Verdict.ACCEPTED)))
        .as(name)
        .isEqualTo(holds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void what_is_not_known_is_no_reason_to_pass_over(String name, Query query, boolean holds) {
    boolean byTime = query.window().contains(Told.TIME);
    assertThat(query.mayMatch(Told.unknown(Told.TIME))).as(name).isEqualTo(byTime);
  }

  private static Query window(@Nullable Instant from, @Nullable Instant to) {
    return new Query(
        new Window(from, to), Set.<NodeCode>of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }
}
