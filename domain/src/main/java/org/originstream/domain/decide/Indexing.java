package org.originstream.domain.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.PlatformEvent;
import org.originstream.domain.rule.Finding;

/**
 * Enters a sighting on its card, and tells the certificates concerned what is out of the ordinary.
 * Pure: the card and the message go in, the decision, the card and the answers come out. Nothing of
 * this refuses anything.
 */
public final class Indexing {
  private Indexing() {}

  /**
   * One sighting entered.
   *
   * @param received what the card was told
   * @param decision what was out of the ordinary about it, and where it is written
   * @param after the card afterwards
   * @param messages to the certificates concerned
   */
  public record Entered(
      Received received, Decision decision, IndexCard after, List<PlatformEvent> messages) {
    public Entered {
      Objects.requireNonNull(received, "received");
      Objects.requireNonNull(decision, "decision");
      Objects.requireNonNull(after, "after");
      messages = List.copyOf(messages);
    }
  }

  /**
   * Enters what {@code link} tells.
   *
   * @param card before
   * @param received the record that brought the link
   * @param link what it tells
   * @param grounds by which something is out of the ordinary
   */
  public static Entered enter(IndexCard card, Received received, Link link, Grounds grounds) {
    List<Unusual> unusual = new Noticing(card, link, grounds.almanac().signals()).unusual();
    List<Finding> findings = unusual.stream().map(Unusual::finding).toList();
    Decision decision = decision(card, received, grounds, findings);
    return new Entered(
        received,
        decision,
        IndexGrowth.evolve(card, link, decision),
        unusual.stream()
            .<PlatformEvent>map(u -> Messages.signal(link, card.key(), u.told(), u.reason()))
            .toList());
  }

  /** A card has no lifecycle, so there is no transition to count and nothing to enrich. */
  private static Decision decision(
      IndexCard card, Received received, Grounds grounds, List<Finding> findings) {
    Instant now = received.arrival().brokerTime();
    return new Decision(
        Verdict.ACCEPTED,
        findings,
        findings.size(),
        0,
        now,
        grounds.rulesVersion(),
        grounds.referenceVersion(),
        null,
        null,
        Routing.outbound(CaseFile.empty(card.key()), received.event(), Verdict.ACCEPTED),
        received.contentSha256(),
        null,
        received.arrival().provenance());
  }
}
