package org.originstream.formats.wco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.originstream.formats.wco.DoorPath.Step;
import org.originstream.formats.wco.MappedElement.Evidence;

/** Writes the page that lists where each element stands in a document, and what is lost. */
public final class MappingPage {
  private static final String INTRO =
      """
      # Documents of the WCO Data Model

      Written by the code from [the table](../formats/src/main/resources/org/originstream/wco/mapping.yaml); \
      a test compares it (`./origin docs` writes it anew).

      The Framework's own data set (the Derived Information Package) has not been seen. This table is
      **reconstructed**: ids and formats from public sources, each with its evidence. **schema**: annotated
      so in a public schema of the WCO Data Model 3.6 for declarations. **sheet**: the id is that of
      edi3's mapping sheet for certificates of origin, the class path is ours. **unsure**: general
      knowledge, to be confirmed before two parties rely on it. What the model has no element for, but a
      certificate cannot do without, goes as `AdditionalInformation`, told apart by `StatementTypeCode`.

      `org.originstream.formats.wco.WcoDocuments` converts both ways; `./origin submit` and
      `./origin preflight` take such files with `--format wco-json` or `--format wco-xml`. JSON is one
      object `{"Declaration": {…}}` with the same names as XML; a class that repeats is an array, a value
      with a unit is `{"value": …, "unitCode": …}`, every value is a string. Dates and times are ISO 8601.
      An XML document is UTF-8, without document type declaration and entities, in the namespace
      `%s`.

      Nothing is guessed: an element that must be there and is missing is a problem. All problems of a
      document are said at once, each with a code, its place in that document and a fix.

      """;

  private final StringBuilder page = new StringBuilder();
  private final Mapping mapping = Mapping.shipped();

  private MappingPage() {}

  /** The page, in Markdown. */
  public static String markdown() {
    MappingPage page = new MappingPage();
    page.page.append(INTRO.formatted(page.mapping.namespace()));
    page.messages();
    page.elements();
    page.outward();
    page.inward();
    page.limits();
    return page.page.toString();
  }

  /** A row of a table of the data set, for pages that show it beside other things. */
  public record DataElement(
      String path,
      String place,
      String id,
      String format,
      String obligation,
      String cardinality,
      String evidence,
      String loss) {}

  /** Every element of one kind of event, in the order of the document. */
  public static List<DataElement> dataSet(String kind) {
    return Mapping.shipped().ofKind(kind).orElseThrow().elements().stream()
        .map(MappingPage::dataElement)
        .toList();
  }

  private static DataElement dataElement(MappedElement e) {
    return new DataElement(
        e.path().text(),
        place(e),
        Objects.requireNonNullElse(e.id(), "–"),
        e.format() == null ? "–" : e.format().text(),
        e.obligation(),
        cardinality(e),
        evidence(e),
        loss(e));
  }

  private void messages() {
    page.append("## Messages\n\n| event | FunctionCode (017) | TypeCode (D013) |\n|---|---|---|\n");
    for (Message m : mapping.messages()) {
      boolean alone =
          mapping.messages().stream().filter(o -> o.function().equals(m.function())).count() == 1;
      String type = m.documentType() == null ? alone ? "any" : "any other" : m.documentType();
      row("`" + m.kind() + "`", m.function(), type);
    }
    page.append("\nOther kinds of events have no such document.\n\n");
  }

  private void elements() {
    page.append("## Elements of the certificate\n\n");
    table(mapping.messages().getFirst(), e -> isOfCertificate(e));
    for (Message m : mapping.messages()) {
      if (m.elements().stream().anyMatch(e -> !isOfCertificate(e) && e.isCarried())) {
        page.append("## Further elements of ").append(m.kind()).append("\n\n");
        table(m, e -> !isOfCertificate(e));
      }
    }
  }

  private static boolean isOfCertificate(MappedElement e) {
    return e.path().text().startsWith("/certificate/");
  }

  private void table(Message message, Predicate<MappedElement> chosen) {
    row(
        "element",
        "place below Declaration",
        "WCO id",
        "name",
        "format",
        "obligation",
        "cardinality",
        "evidence",
        "codes");
    page.append("|---".repeat(9)).append("|\n");
    message.elements().stream().filter(chosen).filter(e -> e.wco() != null).forEach(this::element);
    page.append('\n');
  }

  private void element(MappedElement e) {
    List<String> codes = new ArrayList<>();
    if (e.codes() != null) {
      codes.add(e.codes());
    }
    e.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(v -> codes.add("`" + v.getValue() + "` " + v.getKey()));
    if (e.unit() != null) {
      codes.add("unitCode `" + e.unit() + "`");
    }
    row(
        "`" + e.path().text() + "`",
        place(e),
        Objects.requireNonNullElse(e.id(), "–"),
        e.name(),
        e.format() == null ? "–" : e.format().text(),
        e.obligation(),
        cardinality(e),
        evidence(e),
        String.join(", ", codes));
  }

  private static String place(MappedElement e) {
    if (e.wco() == null) {
      return "–";
    }
    String place = "`" + e.wco().text() + "`";
    return e.overflow() == null
        ? place
        : place
            + ", longer: `"
            + e.overflow().wco().text()
            + "` ("
            + e.overflow().id()
            + ", "
            + e.overflow().format().text()
            + ")";
  }

  /** From the records: what may be absent, and what repeats; a certificate has an item. */
  private static String cardinality(MappedElement e) {
    boolean optional = false;
    boolean many = false;
    for (Step step : e.path().steps()) {
      boolean list = step.component().elementType() != null;
      many |= list;
      optional |= step.component().nullable() || (list && !step.name().equals("items"));
    }
    return (optional ? "0.." : "1..") + (many ? "n" : "1");
  }

  private static String evidence(MappedElement e) {
    return e.evidence() == Evidence.NONE ? "–" : e.evidence().name().toLowerCase(Locale.ROOT);
  }

  private static String loss(MappedElement e) {
    if (e.lost() != null) {
      return e.lost().meaning();
    }
    return e.cut() && e.format() != null ? "cut after " + limit(e) + " characters" : "";
  }

  private static int limit(MappedElement e) {
    return e.overflow() == null
        ? Objects.requireNonNull(e.format()).lengthMax()
        : e.overflow().format().lengthMax();
  }

  private void outward() {
    page.append("## What an event loses on its way into a document\n\n");
    page.append(
        "Computed from the table; one conversion also reports its own losses as values.\n\n");
    for (LossReason reason :
        List.of(
            LossReason.NO_ELEMENT, LossReason.COMPUTED, LossReason.ENVELOPE, LossReason.DERIVED)) {
      lost(reason);
    }
    page.append("### CUT: ").append(LossReason.CUT.meaning()).append("\n\n");
    distinct(e -> e.isCarried() && e.cut())
        .collect(
            Collectors.groupingBy(
                MappingPage::limit,
                TreeMap::new,
                Collectors.mapping(e -> "`" + e.path().text() + "`", Collectors.toList())))
        .forEach(
            (max, paths) ->
                page.append("* after ")
                    .append(max)
                    .append(" characters: ")
                    .append(String.join(", ", paths))
                    .append('\n'));
    page.append("\n### Not converted\n\n")
        .append(
            "An identifier, code, number or date that is longer than its element is neither cut nor left")
        .append(" out: the event is not converted, and `VALUE_TOO_LONG` says which value.\n\n")
        .append("### Repeated values\n\n");
    long single =
        distinct(e -> e.isCarried() && e.wco() != null && e.wco().stars() < e.path().stars())
            .count();
    page.append(
        single == 0
            ? "None: every list goes over with all its elements.\n\n"
            : single + " lists lose elements.\n\n");
  }

  private void lost(LossReason reason) {
    page.append("### ").append(reason).append(": ").append(reason.meaning()).append("\n\n");
    page.append(
            distinct(e -> e.lost() == reason)
                .map(e -> "`" + e.path().text() + "`")
                .collect(Collectors.joining(", ")))
        .append("\n\n");
  }

  private Stream<MappedElement> distinct(Predicate<MappedElement> chosen) {
    Set<String> seen = new HashSet<>();
    return mapping.messages().stream()
        .flatMap(m -> m.elements().stream())
        .filter(chosen)
        .filter(e -> seen.add(e.path().text()));
  }

  private void inward() {
    page.append("## What a document loses on its way into an event\n\n")
        .append(
            "Every element and attribute that this table does not have (`NOT_MAPPED`), each reported with")
        .append(
            " its place; the event is read without them. Attributes of other namespaces, comments and")
        .append(" processing instructions are passed over in silence.\n\n");
  }

  private void limits() {
    page.append("## Limits of XML\n\n| what | at most |\n|---|---|\n");
    row("document, bytes", "" + XmlLimits.BYTES_MAX);
    row("nesting of elements", "" + XmlLimits.DEPTH_MAX);
    row("elements", "" + XmlLimits.ELEMENTS_MAX);
    row("attributes of one element", "" + XmlLimits.ATTRIBUTES_MAX);
    row("one attribute, characters", "" + XmlLimits.ATTRIBUTE_CHARS_MAX);
    row("text of one element, characters", "" + XmlLimits.TEXT_CHARS_MAX);
    row("one name, characters", "" + XmlLimits.NAME_CHARS_MAX);
    page.append("\nJSON has the limits of [the door's](json.md).\n\n## Problem codes\n\n")
        .append(
            "Beside the codes of [the door's JSON](json.md), which judge the values.\n\n| code | what helps |\n|---|---|\n");
    Arrays.stream(WcoFault.values()).forEach(f -> row("`" + f + "`", f.fix()));
  }

  private void row(String... cells) {
    page.append("| ")
        .append(
            Arrays.stream(cells).map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ")))
        .append(" |\n");
  }
}
