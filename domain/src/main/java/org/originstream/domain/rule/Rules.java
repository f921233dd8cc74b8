package org.originstream.domain.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules that are judged from one certificate and the reference data. */
public final class Rules {
  /** Changes whenever a rule may judge differently; recorded with every decision. */
  public static final String VERSION = "3";

  private static final List<Rule> ALL =
      Stream.of(
              HeaderRules.all(),
              StructuralRules.all(),
              FormRules.all(),
              ScriptRules.all(),
              CodeListRules.all(),
              MessageCodeRules.all(),
              GoodsCodeRules.all(),
              CountryRules.all(),
              GoodsCountryRules.all(),
              TimeRules.all(),
              ValidityRules.all(),
              OriginRules.all(),
              ValueContentRules.all(),
              CumulationRules.all(),
              InvoiceRules.all(),
              ThirdPartyRules.all(),
              LinkRules.all(),
              ConsignmentRules.all(),
              AuthorityRules.all(),
              CertifierRules.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Rule::id))
          .toList();

  private Rules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return ALL;
  }
}
