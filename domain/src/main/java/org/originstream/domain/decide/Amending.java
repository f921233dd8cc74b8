package org.originstream.domain.decide;

import java.util.List;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.event.EventHeader;
import org.originstream.domain.lifecycle.DocumentAct;
import org.originstream.domain.lifecycle.Lifecycles;
import org.originstream.domain.rule.Finding;
import org.originstream.domain.rule.Severity;

/** A new version takes the place of the last, and the use so far stays. */
final class Amending {
  private Amending() {}

  static Growth amend(
      CaseFile file,
      Paper paper,
      EventHeader header,
      Certificate next,
      Received received,
      Facts facts) {
    Growth foreign = Versions.notOwner(paper, header);
    if (foreign != null) {
      return foreign;
    }
    // A paper that cannot be amended says so at once, whatever version would be its next.
    if (Lifecycles.DOCUMENT.next(paper.state(), DocumentAct.AMEND) == null) {
      return DocumentGrowth.act(file, paper, DocumentAct.AMEND);
    }
    Growth early = Versions.notNext(paper, header);
    if (early != null) {
      return early;
    }
    List<Finding> identity = paper.particulars().otherIdentity(Particulars.of(next));
    if (!identity.isEmpty()) {
      return new Growth.Unlawful(identity);
    }
    return switch (Items.renewed(file.use(), next, facts)) {
      case Items.Renewal.Refused(List<Finding> findings) -> new Growth.Unlawful(findings);
      case Items.Renewal.Renewed(List<ItemUse> items) ->
          renewed(
              DocumentGrowth.act(
                  file.with(
                      file.use().withItems(items).answered(file.use().answeredVersion(), null)),
                  Papers.next(paper, header, next, received, facts),
                  DocumentAct.AMEND),
              header.version());
    };
  }

  private static Growth renewed(Growth amended, int version) {
    if (!(amended instanceof Growth.Lawful lawful)) {
      return amended;
    }
    Integer answered = lawful.file().use().answeredVersion();
    Growth matched = OutageUses.matched(lawful.file());
    return answered == null
        ? matched
        : DocumentGrowth.also(matched, List.of(answerAgain(answered, version)));
  }

  private static Finding answerAgain(int answered, int version) {
    return new Finding(
        "AM5",
        Severity.INFO,
        "/header/version",
        "customs answered version " + answered + "; version " + version + " waits for their answer",
        "answer the new version with Accepted or Refused");
  }
}
