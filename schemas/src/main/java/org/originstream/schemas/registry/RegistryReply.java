package org.originstream.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * One answer of the registry.
 *
 * @param status HTTP status
 * @param body JSON
 */
record RegistryReply(int status, JsonNode body) {
  static RegistryReply ok(JsonNode body) {
    return new RegistryReply(200, body);
  }

  /** An answer with one of the ecosystem's error codes, whose first three digits are the status. */
  static RegistryReply error(int code, String message) {
    int status = code >= 10_000 ? code / 100 : code;
    return new RegistryReply(
        status,
        JsonNodeFactory.instance.objectNode().put("error_code", code).put("message", message));
  }

  static RegistryReply noSubject(String subject) {
    return error(40401, "Subject '" + subject + "' not found.");
  }

  static RegistryReply noVersion(String version) {
    return error(40402, "Version " + version + " not found.");
  }

  static RegistryReply noSchema() {
    return error(40403, "Schema not found");
  }
}
