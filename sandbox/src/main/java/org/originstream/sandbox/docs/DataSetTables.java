package org.originstream.sandbox.docs;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.ElementPath;
import org.originstream.domain.agreement.Sourced;
import org.originstream.domain.certificate.ProofType;
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
        e -> List.of(under(e, p -> demanded(p, proofs)), under(e, p -> excluded(p, proofs))));
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
        e,
        profile ->
            Stream.ofNullable(profile.legal().lookUp())
                .map(Sourced::value)
                .flatMap(terms -> terms.reveals().stream()));
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

  private String under(DataElement element, Function<AgreementProfile, Stream<ElementPath>> paths) {
    return profiles.stream()
        .filter(profile -> paths.apply(profile).anyMatch(path -> covers(path, element)))
        .map(AgreementProfile::registerCode)
        .collect(Collectors.joining(" "));
  }

  /** A profile may name an element, or the class around it, or alternatives. */
  private static boolean covers(ElementPath path, DataElement element) {
    return Stream.of(path.text().split(" \\| ", -1))
        .map(alternative -> PREFIX + alternative)
        .anyMatch(named -> element.path().equals(named) || element.path().startsWith(named + "/"));
  }
}
