package org.originstream.domain.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.lifecycle.UseState;

/**
 * A certificate whose number is taken. Whoever sends the same one again under another event id must
 * not be told to give it a new number: the same goods would have two certificates.
 */
final class IssuedBefore {
  private static final String PATH = "/certificate/heading/certificateNumber";

  private static final String ALIKE =
      ", with the same agreement, countries, exporter, items and quantities";
  private static final int PLACES_MAX = 3;

  private IssuedBefore() {}

  static Growth refused(CaseFile file, String rule, String why, Certificate again, Facts facts) {
    Paper paper = Objects.requireNonNull(file.paper(), "a number is taken by a paper");
    String before = why + by(file, paper);
    if (paper.version() > 1) {
      return Growth.unlawful(
          rule,
          PATH,
          before,
          "nothing is to be done if this is the original sent again; give only another certificate"
              + " a new number");
    }
    FieldDiff diff = facts.kept() == null ? null : FieldDiff.of(facts.kept(), again);
    if (diff == null ? same(file, paper, again, facts) : diff.total() == 0) {
      return Growth.unlawful(
          rule,
          PATH,
          before + (diff == null ? ALIKE : ", with the same content"),
          "nothing is to be done if this is the same certificate sent again: the first stands; do"
              + " not give it a new number; send what has changed as Amended, version 2");
    }
    return Growth.unlawful(
        rule,
        PATH,
        before + ", with other content" + (diff == null ? "" : where(diff)),
        "give another certificate a new number; send a change of the first as Amended, version"
            + " 2");
  }

  private static String where(FieldDiff diff) {
    return diff.first().stream()
        .limit(PLACES_MAX)
        .map(FieldChange::path)
        .collect(Collectors.joining(", ", " at ", diff.total() > PLACES_MAX ? ", …" : ""));
  }

  private static String by(CaseFile file, Paper paper) {
    return event(file, paper)
        .map(id -> (paper.version() == 1 ? "; by event " : "; its version stands by event ") + id)
        .orElse("");
  }

  private static Optional<UUID> event(CaseFile file, Paper paper) {
    return file.memory().seen().stream()
        .filter(s -> s.contentSha256().equals(paper.contentSha256()))
        .map(SeenEvent::eventId)
        .findFirst();
  }

  /** As far as the case keeps a paper too large to be kept whole. */
  private static boolean same(CaseFile file, Paper paper, Certificate again, Facts facts) {
    return paper.particulars().equals(Particulars.of(again))
        && paper.issueDate().equals(again.heading().issueDate())
        && issued(file.use().items()).equals(issued(Items.fresh(again, facts)));
  }

  private static List<ItemUse> issued(List<ItemUse> items) {
    return items.stream()
        .map(i -> new ItemUse(i.itemNumber(), UseState.NOT_RECEIVED, null, i.issued(), null))
        .toList();
  }
}
