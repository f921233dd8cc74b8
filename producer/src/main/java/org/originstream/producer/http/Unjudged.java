package org.originstream.producer.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.originstream.domain.rule.Catalogue;
import org.originstream.domain.rule.CatalogueEntry;
import org.originstream.domain.rule.Judged;

/**
 * A rule that cannot be judged before an event is sent.
 *
 * @param rule its id
 * @param check what holds if it is kept
 * @param judge where it is judged instead: the case, the index, or nowhere yet
 */
record Unjudged(String rule, String check, String judge) {
  private static final List<Unjudged> ALL =
      Catalogue.all().stream()
          .filter(CatalogueEntry::isBeyondPreflight)
          .map(entry -> new Unjudged(entry.id(), entry.title(), judge(entry)))
          .toList();

  Unjudged {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(judge, "judge");
  }

  /** Every such rule, by the catalogue of all rules. */
  static List<Unjudged> all() {
    return ALL;
  }

  private static String judge(CatalogueEntry entry) {
    return entry.judged().stream()
        .filter(where -> where != Judged.READING && where != Judged.CERTIFICATE)
        .map(Judged::spoken)
        .collect(Collectors.joining(", "));
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("rule", rule)
        .put("check", check)
        .put("judge", judge);
  }
}
