package org.originstream.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.originstream.schemas.framing.SchemaText;
import org.originstream.schemas.framing.WireSchema;

/** What each path of the registry answers, apart from HTTP itself. */
final class RegistryRoutes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RegistryStore store;

  RegistryRoutes(RegistryStore store) {
    this.store = store;
  }

  /**
   * @param path decoded segments
   * @param body of the request; missing if there is none
   * @param query as sent, possibly empty
   */
  RegistryReply answer(String method, List<String> path, String query, JsonNode body) {
    String head = path.isEmpty() ? "" : path.getFirst();
    return switch (head) {
      case "" -> RegistryReply.ok(JSON.objectNode());
      case "mode" -> RegistryReply.ok(JSON.objectNode().put("mode", "READWRITE"));
      case "schemas" -> method.equals("GET") ? schemas(path) : notAllowed();
      case "subjects" -> subjects(method, path, body);
      case "config" -> new LevelRoutes(store).answer(method, path, query, body);
      case "compatibility" -> compatibility(method, path, query, body);
      default -> RegistryReply.error(404, "HTTP 404 Not Found");
    };
  }

  private RegistryReply schemas(List<String> path) {
    if (path.size() == 2 && path.get(1).equals("types")) {
      return RegistryReply.ok(JSON.arrayNode().add("AVRO"));
    }
    if (path.size() < 3 || !path.get(1).equals("ids")) {
      return RegistryReply.error(404, "HTTP 404 Not Found");
    }
    Optional<WireSchema> found = number(path.get(2)).flatMap(store::byId);
    if (found.isEmpty()) {
      return RegistryReply.noSchema();
    }
    String part = path.size() == 3 ? "" : path.get(3);
    return switch (part) {
      case "" -> RegistryReply.ok(JSON.objectNode().put("schema", found.get().schema().toString()));
      case "schema" -> RegistryReply.ok(SchemaJson.of(found.get()));
      case "subjects" -> RegistryReply.ok(names(subjectsOf(found.get())));
      case "versions" -> RegistryReply.ok(uses(found.get()));
      default -> RegistryReply.error(404, "HTTP 404 Not Found");
    };
  }

  private RegistryReply subjects(String method, List<String> path, JsonNode body) {
    if (path.size() == 1) {
      return method.equals("GET") ? RegistryReply.ok(names(store.subjectNames())) : notAllowed();
    }
    String subject = path.get(1);
    if (path.size() == 2) {
      return method.equals("POST") ? lookUp(subject, body) : notAllowed();
    }
    if (!path.get(2).equals("versions")) {
      return RegistryReply.error(404, "HTTP 404 Not Found");
    }
    if (method.equals("POST") && path.size() == 3) {
      return register(subject, body);
    }
    return method.equals("GET") ? versions(subject, path) : notAllowed();
  }

  private RegistryReply versions(String subject, List<String> path) {
    List<WireSchema> versions = store.versions(subject);
    if (versions.isEmpty()) {
      return RegistryReply.noSubject(subject);
    }
    if (path.size() == 3) {
      ArrayNode numbers = JSON.arrayNode();
      for (int i = 1; i <= versions.size(); i++) {
        numbers.add(i);
      }
      return RegistryReply.ok(numbers);
    }
    return switch (Version.parse(path.get(3), versions.size())) {
      case Version.Invalid bad -> RegistryReply.error(42202, bad.message());
      case Version.Absent no -> RegistryReply.noVersion(no.asked());
      case Version.Present there -> {
        WireSchema schema = versions.get(there.number() - 1);
        yield RegistryReply.ok(
            path.size() == 5 && path.get(4).equals("schema")
                ? SchemaJson.of(schema)
                : describe(subject, there.number(), schema));
      }
    };
  }

  private RegistryReply register(String subject, JsonNode body) {
    return switch (SchemaJson.read(body)) {
      case SchemaText.Unusable bad -> RegistryReply.error(42201, bad.message());
      case SchemaText.Usable usable ->
          switch (store.register(subject, WireSchema.of(usable.schema()))) {
            case RegistryStore.Registration.Registered done ->
                RegistryReply.ok(JSON.objectNode().put("id", done.id()));
            case RegistryStore.Registration.Incompatible no ->
                RegistryReply.error(
                    409,
                    "Schema being registered is incompatible with an earlier schema for subject \""
                        + subject
                        + "\": "
                        + String.join("; ", no.breaks()));
            case RegistryStore.Registration.Ambiguous no -> RegistryReply.error(42201, no.why());
          };
    };
  }

  private RegistryReply lookUp(String subject, JsonNode body) {
    if (store.versions(subject).isEmpty()) {
      return RegistryReply.noSubject(subject);
    }
    return switch (SchemaJson.read(body)) {
      case SchemaText.Unusable bad -> RegistryReply.error(42201, bad.message());
      case SchemaText.Usable usable -> {
        WireSchema schema = WireSchema.of(usable.schema());
        yield store
            .version(subject, schema)
            .map(number -> RegistryReply.ok(describe(subject, number, schema)))
            .orElseGet(RegistryReply::noSchema);
      }
    };
  }

  private RegistryReply compatibility(
      String method, List<String> path, String query, JsonNode body) {
    boolean known =
        path.size() >= 4 && path.get(1).equals("subjects") && path.get(3).equals("versions");
    if (!known) {
      return RegistryReply.error(404, "HTTP 404 Not Found");
    }
    if (!method.equals("POST")) {
      return notAllowed();
    }
    String subject = path.get(2);
    List<WireSchema> versions = store.versions(subject);
    if (path.size() == 4) {
      return compare(subject, versions, query, body);
    }
    if (versions.isEmpty()) {
      return RegistryReply.noSubject(subject);
    }
    return switch (Version.parse(path.get(4), versions.size())) {
      case Version.Invalid bad -> RegistryReply.error(42202, bad.message());
      case Version.Absent no -> RegistryReply.noVersion(no.asked());
      case Version.Present there ->
          compare(subject, versions.subList(there.number() - 1, there.number()), query, body);
    };
  }

  private RegistryReply compare(
      String subject, List<WireSchema> versions, String query, JsonNode body) {
    return switch (SchemaJson.read(body)) {
      case SchemaText.Unusable bad -> RegistryReply.error(42201, bad.message());
      case SchemaText.Usable usable -> {
        List<String> breaks = store.level(subject).breaks(usable.schema(), versions);
        ObjectNode answer = JSON.objectNode().put("is_compatible", breaks.isEmpty());
        if (query.contains("verbose=true")) {
          answer.set("messages", names(breaks));
        }
        yield RegistryReply.ok(answer);
      }
    };
  }

  private List<String> subjectsOf(WireSchema schema) {
    return store.subjectNames().stream()
        .filter(subject -> store.version(subject, schema).isPresent())
        .toList();
  }

  private ArrayNode uses(WireSchema schema) {
    ArrayNode uses = JSON.arrayNode();
    for (String subject : store.subjectNames()) {
      store
          .version(subject, schema)
          .ifPresent(version -> uses.addObject().put("subject", subject).put("version", version));
    }
    return uses;
  }

  private static ObjectNode describe(String subject, int version, WireSchema schema) {
    return JSON.objectNode()
        .put("subject", subject)
        .put("version", version)
        .put("id", schema.id())
        .put("schema", schema.schema().toString());
  }

  private static ArrayNode names(List<String> names) {
    ArrayNode array = JSON.arrayNode();
    names.forEach(array::add);
    return array;
  }

  private static Optional<Integer> number(String text) {
    if (!text.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(text))
        .filter(number -> number <= Integer.MAX_VALUE)
        .map(Long::intValue);
  }

  static RegistryReply notAllowed() {
    return RegistryReply.error(405, "HTTP 405 Method Not Allowed: schemas are never deleted");
  }
}
