package org.originstream.sandbox.docs;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where each part of the Framework is answered, as the file writes it.
 *
 * @param subjects its four subjects
 * @param steps the steps of its business process
 * @param technical its technical requirements
 */
record FrameworkFile(List<Subject> subjects, List<Step> steps, List<Demand> technical) {
  private static final String FILE = "/org/originstream/sandbox/framework.yaml";

  /**
   * Answers of one model.
   *
   * @param links where, in the file's notation; null for nowhere
   * @param none what is not answered, and why; null if nothing is open
   */
  record Answers(@Nullable List<String> links, @Nullable String none) {
    List<String> all() {
      return Objects.requireNonNullElse(links, List.of());
    }
  }

  /** A subject under the three models: push, semi-automated pull, self-declaration and push. */
  record Subject(String name, Answers push, Answers pull, Answers self) {}

  /** A step under the three models. */
  record Step(String step, String what, Answers push, Answers pull, Answers self) {}

  /** A technical requirement, which is the same for all models. */
  record Demand(String what, @Nullable List<String> links, @Nullable String none) {
    Answers answers() {
      return new Answers(links, none);
    }
  }

  static FrameworkFile shipped() {
    try (InputStream in = FrameworkFile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return new YAMLMapper().readValue(in, FrameworkFile.class);
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }
}
