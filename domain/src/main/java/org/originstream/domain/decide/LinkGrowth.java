package org.originstream.domain.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.originstream.domain.certificate.CertificateKey;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.event.Link;
import org.originstream.domain.event.LinkAnswer;
import org.originstream.domain.event.LinkPurpose;
import org.originstream.domain.event.Reason;
import org.originstream.domain.event.Superseded;
import org.originstream.domain.lifecycle.DocumentState;
import org.originstream.domain.rule.Finding;

/** What another certificate wants of this one, and what was answered to it. */
final class LinkGrowth {
  private static final Set<DocumentState> LIVE =
      Set.of(DocumentState.ISSUED, DocumentState.AMENDED);
  private static final int CLAIMS_MAX = 200;
  private static final String FROM = "/from";

  private LinkGrowth() {}

  static Growth heard(CaseFile file, Link link) {
    Paper paper = file.paper();
    if (link.from().equals(file.key())) {
      return ring("a certificate cannot refer to itself");
    }
    if (paper == null) {
      return Growth.early("CERTIFICATE", "no certificate is known under " + file.key().text());
    }
    Claim claim = new Claim(link.header().eventId(), link.from(), link.purpose(), link.quantity());
    Growth growth =
        switch (link.purpose()) {
          case REPLACEMENT -> replaced(file, paper, claim);
          case BACK_TO_BACK_BALANCE -> drawn(file, paper, claim);
          case INVOICE, ISSUANCE, VERIFICATION ->
              Growth.unlawful(
                  "UNSERVED",
                  "/purpose",
                  "sightings are for index cards",
                  "address it to the key of an index card");
        };
    return growth instanceof Growth.Lawful(CaseFile after, List<Finding> none)
            && after.relations().claims().size() > CLAIMS_MAX
        ? Growth.unlawful(
            "LIMIT",
            FROM,
            "more than " + CLAIMS_MAX + " certificates refer to this one",
            "ask its issuer for a replacement")
        : growth;
  }

  private static Growth replaced(CaseFile file, Paper paper, Claim claim) {
    if (file.relations().ancestors().contains(claim.from())) {
      return ring("it takes the place of " + claim.from().text() + " itself, if by way of others");
    }
    boolean free =
        LIVE.contains(paper.state()) && claimedBy(file).map(claim.from()::equals).orElse(true);
    boolean named =
        paper.state() == DocumentState.REPLACED && claim.from().equals(paper.fate().successor());
    return free || named
        ? Growth.lawful(file.with(file.relations().with(claim)))
        : Growth.unlawful(
            "X30",
            FROM,
            "the certificate to be replaced, " + file.key().text() + ", " + whyNot(file, paper),
            "check the number of the replaced certificate");
  }

  private static Optional<CertificateKey> claimedBy(CaseFile file) {
    return file.relations().claims().stream()
        .filter(c -> c.purpose() == LinkPurpose.REPLACEMENT)
        .map(Claim::from)
        .findFirst();
  }

  private static String whyNot(CaseFile file, Paper paper) {
    if (paper.fate().successor() != null) {
      return "was replaced by " + paper.fate().successor().text();
    }
    return claimedBy(file)
        .map(other -> "is replaced by " + other.text())
        .orElse("is " + paper.state());
  }

  /** Sums by unit: which item rests on which item is on no paper. */
  private static Growth drawn(CaseFile file, Paper paper, Claim claim) {
    Quantity wanted = claim.quantity();
    boolean givesBack = wanted != null && wanted.value().signum() == 0;
    if (!givesBack && !LIVE.contains(paper.state())) {
      return Growth.unlawful(
          "X26",
          FROM,
          "the first certificate, " + file.key().text() + ", is " + paper.state(),
          "check the first certificate before the goods are cleared");
    }
    if (wanted == null || givesBack) {
      return Growth.lawful(file.with(file.relations().with(claim)));
    }
    BigDecimal issued =
        file.use().items().stream()
            .flatMap(item -> Stream.ofNullable(item.issued()))
            .filter(quantity -> quantity.unit().equals(wanted.unit()))
            .map(Quantity::value)
            .reduce(ItemUse.NOTHING, BigDecimal::add);
    BigDecimal left = issued.subtract(drawnByOthers(file, claim));
    return wanted.value().compareTo(left) <= 0
        ? Growth.lawful(file.with(file.relations().with(claim)))
        : Growth.unlawful(
            "X25",
            "/quantity",
            "of the "
                + plain(issued)
                + " "
                + wanted.unit()
                + " of the first certificate, "
                + file.key().text()
                + ", "
                + plain(left)
                + " are left, and "
                + plain(wanted.value())
                + " are drawn",
            "amend the certificate to what is left of the first one");
  }

  private static BigDecimal drawnByOthers(CaseFile file, Claim claim) {
    return file.relations().claims().stream()
        .filter(c -> c.purpose() == claim.purpose() && !c.sameThing(claim))
        .flatMap(c -> Stream.ofNullable(c.quantity()))
        .filter(q -> q.unit().equals(Claim.unit(claim.quantity())))
        .map(Quantity::value)
        .reduce(ItemUse.NOTHING, BigDecimal::add);
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** An answer that denies is what warns both sides of the certificate that asked. */
  static Growth answered(CaseFile file, LinkAnswer answer) {
    return file.relations()
        .asked(answer.link())
        .map(asked -> answered(file, answer, asked))
        .orElseGet(() -> new Growth.Lawful(file, signalled(answer)));
  }

  /** What an index card says out of the ordinary. */
  private static List<Finding> signalled(LinkAnswer answer) {
    Reason reason = answer.reason();
    return reason == null
        ? List.of()
        : List.of(
            Growth.warn(
                reason.code(),
                "/header/certificate",
                reason.text() == null ? reason.code() : reason.text(),
                "the verdict stands; both sides look whether there is a good reason for it"));
  }

  private static Growth answered(CaseFile file, LinkAnswer answer, AskedLink asked) {
    Relations relations = file.relations().answered(asked, answer.granted());
    if (asked.purpose() == LinkPurpose.REPLACEMENT && answer.granted()) {
      relations = relations.replacing(asked.to(), answer.ancestors());
    }
    Reason reason = answer.reason();
    List<Finding> findings =
        answer.granted() || reason == null
            ? List.of()
            : List.of(
                Growth.warn(
                    reason.code(),
                    asked.purpose() == LinkPurpose.REPLACEMENT
                        ? "/certificate/links/replaces"
                        : "/certificate/links/backToBackOriginals",
                    reason.text() == null ? reason.code() : reason.text(),
                    "the verdict stands; both sides check the certificate it refers to"));
    return new Growth.Lawful(file.with(relations), findings);
  }

  /** The first successor stands. */
  static Growth superseded(CaseFile file, Superseded event) {
    Paper paper = file.paper();
    return paper != null
            && paper.fate().successor() != null
            && !paper.fate().successor().equals(event.successor())
        ? Growth.unlawful(
            "IL2",
            "/successor",
            "the certificate was replaced by " + paper.fate().successor().text(),
            "nothing more can happen to it")
        : DocumentGrowth.supersede(file, event);
  }

  private static Growth ring(String why) {
    return Growth.unlawful(
        "IL11",
        FROM,
        "the replacements would make a ring: " + why,
        "cite the certificate replaced");
  }
}
