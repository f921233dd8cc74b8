package org.originstream.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.originstream.schemas.framing.SchemaText;
import org.originstream.schemas.framing.WireDefect;
import org.originstream.schemas.framing.WireSchema;

/** Schemas as the registry's JSON carries them. */
final class SchemaJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaJson() {}

  /** The schema as JSON itself, not as text in JSON. */
  static JsonNode of(WireSchema schema) {
    try {
      return JSON.readTree(schema.schema().toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema is always JSON", e);
    }
  }

  /** Reads a request to register, look up or compare. */
  static SchemaText read(JsonNode body) {
    String type = body.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      return refused("schemaType " + type + " is not served; only AVRO is");
    }
    if (!body.path("references").isEmpty()) {
      return refused("references are not served; send the whole schema");
    }
    if (!body.path("schema").isTextual()) {
      return refused("the request has no 'schema' text");
    }
    return SchemaText.parse(body.path("schema").asText());
  }

  private static SchemaText refused(String message) {
    return new SchemaText.Unusable(WireDefect.AVRO_UNREADABLE, message);
  }
}
