package org.originstream.formats.wco;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table as the file writes it.
 *
 * @param namespace of the XML form
 * @param messages one for each kind of event that has a form
 * @param sets rows that several messages or classes share
 */
record MappingFile(String namespace, List<Message> messages, Map<String, List<Row>> sets) {
  private static final String FILE = "/org/originstream/wco/mapping.yaml";

  /**
   * One kind of event.
   *
   * @param kind its name
   * @param function UN/EDIFACT 1225
   * @param documentType the document type it alone has; null if it has the others
   * @param rows its elements
   */
  record Message(String kind, String function, @Nullable String documentType, List<Row> rows) {}

  /** One row; the file says what each column means. */
  record Row(
      String path,
      @Nullable String wco,
      @Nullable String id,
      @Nullable String name,
      @Nullable String format,
      @Nullable String obligation,
      @Nullable String evidence,
      @Nullable String codes,
      boolean cut,
      @Nullable String omit,
      @Nullable String unit,
      @Nullable Map<String, String> values,
      @Nullable Other overflow,
      @Nullable String lost,
      @Nullable String use) {}

  /** Another place for what is too long. */
  record Other(String wco, String id, String format) {}

  /** The file that comes with the product. */
  static MappingFile shipped() {
    YAMLMapper mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = MappingFile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the mapping " + FILE + " is not on the class path");
      }
      return mapper.readValue(in, MappingFile.class);
    } catch (IOException e) {
      throw new IllegalStateException("the mapping " + FILE + " cannot be read", e);
    }
  }
}
