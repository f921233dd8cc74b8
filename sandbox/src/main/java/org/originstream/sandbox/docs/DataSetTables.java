package org.originstream.sandbox.docs;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ElementPath;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.ProofType;
import org.originstream.domain.shape.Component;
import org.originstream.formats.wco.MappingPage;
import org.originstream.formats.wco.MappingPage.DataElement;

/** The data set of each model: the elements of a certificate, and what profiles demand of them. */
final class DataSetTables {
  private static final String PREFIX = "/certificate";

  private final List<AgreementProfile> profiles;

  DataSetTables(List<AgreementProfile> profiles) {
    this.profiles = profiles;
  }

  /** What an authority pushes. */
  String push() {
    return obliged("Issued", Set.of(ProofType.CERTIFICATE, ProofType.NON_PREFERENTIAL));
  }

  /** What is pushed of a self-declared proof. */
  String selfDeclared() {
    return obliged("DeclarationMade", Set.of(ProofType.DECLARATION, ProofType.STATEMENT));
  }

  /** What a look-up reveals to who is not the importing customs. */
  String pull() {
    return table(
        elements("Issued").filter(e -> !revealedUnder(e).isEmpty()).toList(),
        List.of("revealed under"),
        e -> List.of(revealedUnder(e)));
  }

  private String obliged(String kind, Set<ProofType> proofs) {
    return table(
        elements(kind).toList(),
        List.of("mandatory under", "not applicable under"),
        e ->
            List.of(
                under(p -> demanded(p, proofs).anyMatch(path -> demands(path, e))),
                under(p -> excluded(p, proofs).anyMatch(path -> covers(path, e)))));
  }

  private static Stream<DataElement> elements(String kind) {
    return MappingPage.dataSet(kind).stream().filter(e -> e.path().startsWith(PREFIX + "/"));
  }

  private String table(
      List<DataElement> elements, List<String> further, Function<DataElement, List<String>> cells) {
    StringBuilder table =
        new StringBuilder("| element | WCO id | format | obligation | cardinality | loss |");
    further.forEach(name -> table.append(' ').append(name).append(" |"));
    table.append("\n|").append("---|".repeat(6 + further.size())).append('\n');
    for (DataElement e : elements) {
      table
          .append("| `")
          .append(e.path().substring(PREFIX.length()))
          .append("` | ")
          .append(
              String.join(" | ", e.id(), e.format(), e.obligation(), e.cardinality(), e.loss()));
      cells.apply(e).forEach(cell -> table.append(" | ").append(cell));
      table.append(" |\n");
    }
    return table.append('\n').toString();
  }

  private String revealedUnder(DataElement e) {
    return under(
        profile ->
            Stream.ofNullable(profile.legal().lookUp())
                .map(Sourced::value)
                .flatMap(terms -> terms.reveals().stream())
                .anyMatch(path -> covers(path, e)));
  }

  private static Stream<ElementPath> demanded(AgreementProfile profile, Set<ProofType> proofs) {
    return profile.paper().obligations().stream()
        .filter(o -> o.proofTypes().stream().anyMatch(proofs::contains))
        .flatMap(o -> o.mandatory().stream());
  }

  private static Stream<ElementPath> excluded(AgreementProfile profile, Set<ProofType> proofs) {
    return profile.paper().obligations().stream()
        .filter(o -> o.proofTypes().stream().anyMatch(proofs::contains))
        .flatMap(o -> o.notApplicable().stream());
  }

  private String under(Predicate<AgreementProfile> holds) {
    return profiles.stream()
        .filter(holds)
        .map(AgreementProfile::registerCode)
        .collect(Collectors.joining(" "));
  }

  /** Whether a profile's path, or an alternative of it, is the element or the class around it. */
  private static boolean covers(ElementPath path, DataElement element) {
    return alternatives(path).anyMatch(named -> covers(named, element));
  }

  private static boolean covers(String named, DataElement element) {
    return element.path().equals(named) || element.path().startsWith(named + "/");
  }

  /** As with {@link #covers}, but of a class only what it cannot be without. */
  private static boolean demands(ElementPath path, DataElement element) {
    return alternatives(path)
        .anyMatch(named -> covers(named, element) && isNeededBelow(named, element));
  }

  private static Stream<String> alternatives(ElementPath path) {
    return Stream.of(path.text().split(" \\| ", -1)).map(alternative -> PREFIX + alternative);
  }

  private static boolean isNeededBelow(String named, DataElement element) {
    Class<?> holder = Certificate.class;
    String here = PREFIX;
    for (String name : element.path().substring(PREFIX.length() + 1).split("/", -1)) {
      here += "/" + name;
      if (!name.equals("*")) {
        Component component = FrameworkLinks.component(holder, name, element.path());
        if (component.nullable() && here.startsWith(named + "/")) {
          return false;
        }
        Class<?> each = component.elementType();
        holder = each == null ? component.type() : each;
      }
    }
    return true;
  }
}
