package org.originstream.domain.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.Amended;
import org.originstream.domain.event.DeclarationCorrected;
import org.originstream.domain.event.DocumentEvent;
import org.originstream.domain.event.OriginEvent;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.rule.Finding;

/** Adds to an accepted event what the exchange knows, and from where it knows it. */
record Enriching(CaseFile before, CaseFile after, OriginEvent event, Instant now, Grounds grounds) {
  Enrichment of(Facts facts, List<Finding> findings) {
    Paper paper = after.paper();
    Almanac almanac = grounds.almanac();
    String authority =
        paper == null ? null : almanac.issuer(after.key(), paper.sides().ownerNode()).name();
    Integer daysLeft = paper == null ? null : daysLeft(paper);
    List<String> parties =
        paper == null || facts.profileVersion() == null
            ? List.of()
            : almanac.parties(paper.particulars().agreementCode(), paper.issueDate());
    return new Enrichment(
        facts.agreementName(),
        facts.profileVersion(),
        paper == null ? null : paper.validUntil(),
        paper == null ? DocumentState.NOT_ISSUED : paper.state(),
        after.use().items().stream().map(Enriching::balance).toList(),
        consequences(facts),
        Expecting.setBy(before, event, after, now, almanac),
        parties,
        daysLeft,
        authority,
        DataQuality.of(findings),
        handling(paper),
        sources(facts, paper, authority, daysLeft));
  }

  private @Nullable Handling handling(@Nullable Paper paper) {
    boolean isPaper = event instanceof DocumentEvent document && document.paper().isPresent();
    return paper == null || !isPaper
        ? null
        : grounds
            .almanac()
            .handling(paper.particulars().agreementCode(), paper.issueDate())
            .orElse(null);
  }

  private Consequences consequences(Facts facts) {
    FieldDiff diff =
        switch (event) {
          case Amended e -> diff(facts, e.certificate());
          case DeclarationCorrected e -> diff(facts, e.certificate());
          default -> null;
        };
    return new Consequences(
        after.use().answeredVersion(),
        facts.dueDate(),
        facts.deadlinesRest(),
        diff == null ? List.of() : diff.first(),
        diff == null ? 0 : diff.total(),
        Conversions.needed(before, event, grounds.almanac()).rates());
  }

  private static @Nullable FieldDiff diff(Facts facts, Certificate next) {
    return facts.kept() == null ? null : FieldDiff.of(facts.kept(), next);
  }

  private static ItemBalance balance(ItemUse item) {
    return new ItemBalance(
        item.itemNumber(), item.state(), item.criterion(), item.issued(), item.used());
  }

  private @Nullable Integer daysLeft(Paper paper) {
    LocalDate last = paper.validUntil();
    if (last == null) {
      return null;
    }
    LocalDate today = grounds.almanac().customs(paper.sides().destination()).dayAt(now);
    return Math.clamp(ChronoUnit.DAYS.between(today, last), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private List<FieldSource> sources(
      Facts facts, @Nullable Paper paper, @Nullable String authority, @Nullable Integer daysLeft) {
    String reference = ", reference version " + grounds.referenceVersion();
    List<FieldSource> sources = new ArrayList<>();
    if (facts.profileVersion() != null) {
      String profile = "profile version " + facts.profileVersion() + reference;
      sources.add(new FieldSource("agreementName", profile));
      sources.add(new FieldSource("parties", profile));
      sources.add(new FieldSource("handling", profile));
      sources.add(new FieldSource("validUntil", "reckoned by " + profile));
      sources.add(new FieldSource("items.criterion", "as printed, read by " + profile));
    }
    if (paper != null && daysLeft != null) {
      Office customs = grounds.almanac().customs(paper.sides().destination());
      sources.add(new FieldSource("daysLeft", customs.zoneSource() + reference));
    }
    if (authority != null) {
      sources.add(new FieldSource("authorityName", "register of participants" + reference));
    }
    return sources;
  }
}
