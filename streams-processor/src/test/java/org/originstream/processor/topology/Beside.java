package org.originstream.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.originstream.domain.certificate.Quantity;
import org.originstream.domain.decide.Enrichment;
import org.originstream.domain.decide.FieldChange;
import org.originstream.domain.decide.ItemBalance;

/**
 * What the last decision about a certificate says beside the signed value: {@code state} of the
 * paper, {@code items} with their balance, {@code changes} of a new version, {@code due} day,
 * {@code answered} version. Only what is given is compared.
 */
final class Beside {
  private Beside() {}

  static void check(JsonNode expected, List<TestRecord<byte[], byte[]>> history) {
    if (expected.isMissingNode()) {
      return;
    }
    Enrichment enrichment =
        history.stream()
            .map(record -> Exchange.decision(record).enrichment())
            .filter(Objects::nonNull)
            .reduce((first, last) -> last)
            .orElseThrow(() -> new AssertionError("nothing was accepted"));
    expected
        .properties()
        .forEach(
            each ->
                assertThat(told(each.getKey(), enrichment))
                    .as(each.getKey())
                    .isEqualTo(words(each.getValue())));
  }

  private static List<String> told(String what, Enrichment enrichment) {
    return switch (what) {
      case "state" -> List.of(enrichment.documentState().name());
      case "items" -> enrichment.items().stream().map(Beside::item).toList();
      case "changes" -> enrichment.consequences().changes().stream().map(Beside::change).toList();
      case "due" -> List.of(String.valueOf(enrichment.consequences().dueDate()));
      case "answered" -> List.of(String.valueOf(enrichment.consequences().answeredVersion()));
      default -> throw new AssertionError("nothing is told of " + what);
    };
  }

  /** Such as {@code 1 PARTIALLY_USED 3000 of 7200 KGM}. */
  private static String item(ItemBalance item) {
    Quantity issued = item.issued();
    String balance =
        issued == null || item.used() == null
            ? ""
            : " "
                + item.used().stripTrailingZeros().toPlainString()
                + " of "
                + issued.value().stripTrailingZeros().toPlainString()
                + " "
                + issued.unit();
    return item.itemNumber() + " " + item.state() + balance;
  }

  private static String change(FieldChange change) {
    return change.path() + ": " + change.before() + " -> " + change.after();
  }

  private static List<String> words(JsonNode value) {
    List<String> words = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(word -> words.add(word.asText()));
    } else {
      words.add(value.asText());
    }
    return words;
  }
}
