package org.originstream.producer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.originstream.formats.json.EventJsonSchema;

/**
 * The door's contract: its routes as written down, with the schemas of all kinds from the records.
 */
final class OpenApi {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private OpenApi() {}

  static byte[] yaml() {
    try {
      return YAML.writeValueAsBytes(document());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  static ObjectNode document() {
    try (InputStream in =
        OpenApi.class.getResourceAsStream("/org/originstream/door/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not on the class path");
      }
      JsonNode routes = MAPPER.readTree(in);
      ObjectNode document = routes.deepCopy();
      document.withObject("/components").set("schemas", EventJsonSchema.components());
      return document;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("openapi.json is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json cannot be read", e);
    }
  }
}
