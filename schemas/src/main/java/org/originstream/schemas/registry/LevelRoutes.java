package org.originstream.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** The paths under {@code /config}. */
final class LevelRoutes {
  private final RegistryStore store;

  LevelRoutes(RegistryStore store) {
    this.store = store;
  }

  RegistryReply answer(String method, List<String> path, String query, JsonNode body) {
    Optional<String> subject = path.size() == 2 ? Optional.of(path.get(1)) : Optional.empty();
    return switch (method) {
      case "GET" -> get(subject, query);
      case "PUT" -> put(subject, body);
      default -> RegistryRoutes.notAllowed();
    };
  }

  private RegistryReply get(Optional<String> subject, String query) {
    if (subject.isEmpty()) {
      return level("compatibilityLevel", store.globalLevel());
    }
    Optional<CompatibilityLevel> own = store.ownLevel(subject.get());
    if (own.isEmpty() && !query.contains("defaultToGlobal=true")) {
      return RegistryReply.error(
          40408,
          "Subject '" + subject.get() + "' does not have subject-level compatibility configured");
    }
    return level("compatibilityLevel", own.orElse(store.globalLevel()));
  }

  private RegistryReply put(Optional<String> subject, JsonNode body) {
    Optional<CompatibilityLevel> asked =
        CompatibilityLevel.named(body.path("compatibility").asText());
    if (asked.isEmpty()) {
      return RegistryReply.error(
          42203, "Invalid compatibility level. Valid values are none, backward, forward and full");
    }
    subject.ifPresentOrElse(
        name -> store.setLevel(name, asked.get()), () -> store.setGlobalLevel(asked.get()));
    return level("compatibility", asked.get());
  }

  private static RegistryReply level(String name, CompatibilityLevel level) {
    return RegistryReply.ok(JsonNodeFactory.instance.objectNode().put(name, level.name()));
  }
}
