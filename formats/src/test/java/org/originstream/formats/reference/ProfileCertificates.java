package org.originstream.formats.reference;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.originstream.domain.event.Issued;
import org.originstream.domain.reference.ParticipantNode;
import org.originstream.domain.reference.Participants;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.reference.RegisteredAuthority;
import org.originstream.domain.reference.RegisteredExporter;

/**
 * A certificate for every profile, and registers in which everybody is registered for everything,
 * so that nothing but the profiles can tell the certificates apart.
 */
final class ProfileCertificates {
  static final Path FILES = Path.of("src/test/resources/profiles");
  private static final String NON_PREFERENTIAL = "NON_PREFERENTIAL";

  private ProfileCertificates() {}

  /** The shipped files and the participants of the test. */
  static SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = ReferenceFiles.shipped();
    String name = "participants/thirteen.yaml";
    files.put(name, bytes(FILES.resolve(name)));
    return files;
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReferenceData everybodyRegistered(ReferenceData reference) {
    List<String> all = List.copyOf(reference.agreements().keySet());
    Participants is = reference.participants();
    List<ParticipantNode> nodes = List.copyOf(is.nodes().values());
    List<RegisteredAuthority> authorities =
        is.authorities().values().stream().map(authority -> forAll(authority, all)).toList();
    List<RegisteredExporter> exporters =
        is.exporters().values().stream().map(exporter -> forAll(exporter, all)).toList();
    return new ReferenceData(
        reference.version(),
        reference.agreements(),
        reference.codeLists(),
        reference.calendars(),
        Participants.of(nodes, authorities, exporters));
  }

  /** The certificate for a profile, presented under another one. */
  static Issued presented(String of, String under) {
    return presented(of, under, Map.of());
  }

  /** The same, with further changes. */
  static Issued presented(String of, String under, Map<String, String> further) {
    RuleExample example = read(FILES.resolve("certificates/" + of + ".yaml"));
    Map<String, String> changes = new HashMap<>();
    example.patch().forEach(change -> changes.put(change.at(), change.to()));
    if (!of.equals(under)) {
      boolean none = under.equals(NON_PREFERENTIAL);
      changes.put("/certificate/heading/agreementCode", none ? "null" : "\"" + under + "\"");
      changes.put("/certificate/heading/preferential", Boolean.toString(!none));
    }
    changes.putAll(further);
    return ChangedSamples.event(example.base(), changes);
  }

  private static RuleExample read(Path file) {
    List<FileProblem> problems = new ArrayList<>();
    try {
      RuleExample example =
          new TreeReader(file.toString(), problems)
              .read(RuleExample.class, new YAMLMapper().readTree(bytes(file)));
      if (example == null) {
        throw new IllegalArgumentException(problems.toString());
      }
      return example;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RegisteredAuthority forAll(RegisteredAuthority is, List<String> agreements) {
    return new RegisteredAuthority(
        is.id(),
        is.country(),
        is.name(),
        is.kind(),
        agreements,
        is.activeFrom(),
        is.activeUntil(),
        null,
        is.numberPattern(),
        is.lookUpSite(),
        is.checkCodePattern(),
        is.officers(),
        is.seals(),
        is.zone());
  }

  private static RegisteredExporter forAll(RegisteredExporter is, List<String> agreements) {
    return new RegisteredExporter(
        is.number(),
        is.kind(),
        is.country(),
        is.name(),
        agreements,
        is.hsChapters(),
        is.activeFrom(),
        is.activeUntil());
  }
}
