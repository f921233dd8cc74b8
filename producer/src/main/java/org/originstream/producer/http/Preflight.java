package org.originstream.producer.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.originstream.domain.decide.Arrival;
import org.originstream.domain.decide.CaseFile;
import org.originstream.domain.decide.Decider;
import org.originstream.domain.decide.Decision;
import org.originstream.domain.decide.Grounds;
import org.originstream.domain.decide.Received;
import org.originstream.domain.decide.ReferenceGrounds;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.DeclarationMade;
import org.originstream.domain.event.Issued;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/**
 * What can be said of an event before it is decided. An event that begins a case is decided as the
 * exchange decides it, on an empty case; any other is examined by the rules that need no case.
 */
final class Preflight {
  private static final Bytes NOTHING = Bytes.of(new byte[0]);

  private final Grounds grounds;

  Preflight(ReferenceData reference) {
    this.grounds = ReferenceGrounds.of(reference);
  }

  List<Finding> findings(OriginEvent event, Instant now) {
    return switch (event) {
      case Issued e -> onEmptyCase(e, now);
      case DeclarationMade e -> onEmptyCase(e, now);
      default -> examined(event, now);
    };
  }

  private List<Finding> onEmptyCase(OriginEvent event, Instant now) {
    Arrival arrival = new Arrival("", 0, 0, now, NOTHING, NOTHING, List.of());
    Decision decision =
        Decider.decide(
            CaseFile.empty(event.header().certificate()),
            new Received(event, arrival, ""),
            now,
            grounds);
    return switch (decision.verdict()) {
      case ACCEPTED, REFUSED -> decision.findings();
      // It waits for what came before it, which only the case knows.
      case HELD, DUPLICATE, CONFLICT -> examined(event, now);
    };
  }

  private List<Finding> examined(OriginEvent event, Instant now) {
    return grounds.examiner().examine(event, now.atOffset(ZoneOffset.UTC).toLocalDate()).findings();
  }

  static boolean refuses(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity() == Severity.REJECT);
  }
}
