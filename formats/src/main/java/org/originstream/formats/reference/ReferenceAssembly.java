package org.originstream.formats.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.agreement.AgreementProfile;
import org.originstream.domain.agreement.WorkCalendar;
import org.originstream.domain.reference.CodeList;
import org.originstream.domain.reference.CodeLists;
import org.originstream.domain.reference.Measures;
import org.originstream.domain.reference.ParticipantNode;
import org.originstream.domain.reference.Participants;
import org.originstream.domain.reference.ReferenceData;
import org.originstream.domain.reference.RegisteredAuthority;
import org.originstream.domain.reference.RegisteredExporter;
import org.originstream.domain.reference.SignalTerms;

/** Puts the reference data together from its files, noting every problem on the way. */
final class ReferenceAssembly {
  private static final ObjectReader YAML =
      new YAMLMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .readerFor(JsonNode.class);

  private static final String SIGNALS = "signals";
  private static final String MEASURES = "measures";

  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<String, AgreementProfile> agreements = new HashMap<>();
  private final Map<String, CodeList> codeLists = new HashMap<>();
  private final Map<String, WorkCalendar> calendars = new HashMap<>();
  private final List<ParticipantNode> nodes = new ArrayList<>();
  private final List<RegisteredAuthority> authorities = new ArrayList<>();
  private final List<RegisteredExporter> exporters = new ArrayList<>();
  private final Map<String, SignalTerms> signals = new HashMap<>();
  private final Map<String, Measures> measures = new HashMap<>();

  /**
   * Reads all files and puts them together.
   *
   * @param files content by name, such as {@code agreements/rcep.yaml}
   */
  ReferenceLoad assemble(SortedMap<String, byte[]> files) {
    files.forEach(this::read);
    CodeLists lists = new CodeLists(codeLists);
    Participants participants = participants();
    ReferenceData reference =
        new ReferenceData(
            ReferenceVersion.of(files),
            agreements,
            lists,
            calendars,
            participants,
            signals.getOrDefault(SIGNALS, SignalTerms.NONE),
            measures.getOrDefault(MEASURES, Measures.NONE));
    problems.addAll(CrossReferences.problems(reference));
    return problems.isEmpty()
        ? new ReferenceLoad.Loaded(reference)
        : new ReferenceLoad.Refused(problems);
  }

  private void read(String file, byte[] content) {
    JsonNode tree = tree(file, content);
    if (tree == null) {
      return;
    }
    TreeReader reader = new TreeReader(file, problems);
    switch (file.contains("/") ? file.substring(0, file.indexOf('/')) : file) {
      case "agreements" -> {
        AgreementProfile profile = reader.read(AgreementProfile.class, tree);
        if (profile != null) {
          put(agreements, profile.registerCode(), profile, file, "agreement");
        }
      }
      case "codelists" -> {
        CodeListFile list = reader.read(CodeListFile.class, tree);
        if (list != null) {
          put(codeLists, list.name(), list.toCodeList(file, problems), file, "code list");
        }
      }
      case "calendars" -> {
        WorkCalendar calendar = reader.read(WorkCalendar.class, tree);
        if (calendar != null) {
          put(calendars, calendar.country(), calendar, file, "calendar");
        }
      }
      case "participants" -> {
        ParticipantsFile participants = reader.read(ParticipantsFile.class, tree);
        if (participants != null) {
          nodes.addAll(participants.nodes());
          authorities.addAll(participants.authorities());
          exporters.addAll(participants.exporters());
        }
      }
      case SIGNALS -> {
        SignalTerms terms = reader.read(SignalTerms.class, tree);
        if (terms != null) {
          put(signals, SIGNALS, terms, file, "list of");
        }
      }
      case MEASURES -> {
        Measures read = reader.read(Measures.class, tree);
        if (read != null) {
          put(measures, MEASURES, read, file, "list of");
        }
      }
      default ->
          problem(
              file,
              "belongs in agreements, codelists, calendars, participants, signals or measures");
    }
  }

  private @Nullable JsonNode tree(String file, byte[] content) {
    try (MappingIterator<JsonNode> documents = YAML.readValues(content)) {
      if (!documents.hasNextValue()) {
        problem(file, "is empty");
        return null;
      }
      JsonNode tree = documents.nextValue();
      if (documents.hasNextValue()) {
        problem(file, "has more than one document");
      }
      return tree;
    } catch (JsonProcessingException e) {
      problem(file, e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ")");
      return null;
    } catch (IOException e) {
      problem(file, "cannot be read: " + e.getMessage());
      return null;
    }
  }

  private <T> void put(Map<String, T> map, String key, T value, String file, String what) {
    if (map.putIfAbsent(key, value) != null) {
      problem(file, "the " + what + " " + key + " stands in two files");
    }
  }

  private Participants participants() {
    int before = problems.size();
    unique("node", nodes.stream().map(node -> node.code().code()).toList());
    unique("authority", authorities.stream().map(a -> a.country() + "|" + a.id()).toList());
    unique("exporter", exporters.stream().map(RegisteredExporter::number).toList());
    return problems.size() > before
        ? Participants.of(List.of(), List.of(), List.of())
        : Participants.of(nodes, authorities, exporters);
  }

  private void unique(String what, List<String> keys) {
    keys.stream()
        .distinct()
        .filter(key -> keys.indexOf(key) != keys.lastIndexOf(key))
        .forEach(key -> problem("participants", "the " + what + " " + key + " stands twice"));
  }

  private void problem(String file, String message) {
    problems.add(new FileProblem(file, "", message));
  }
}
