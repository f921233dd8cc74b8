package org.originstream.prove;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * How large one proof is.
 *
 * @param named by name, such as {@code events}
 */
public record Sizes(Map<String, Integer> named) {
  private static final String FILE = "/org/originstream/prove/profiles.yaml";

  public Sizes {
    named = Map.copyOf(named);
  }

  /**
   * A size.
   *
   * @throws IllegalArgumentException if the profiles' file does not give it
   */
  public int get(String name) {
    Integer size = named.get(name);
    if (size == null) {
      throw new IllegalArgumentException(FILE + " gives no '" + name + "'; it gives " + named);
    }
    return size;
  }

  /** The sizes of one proof in one profile, by the file that ships. */
  public static Sizes of(Profile profile, String invariant) {
    Map<String, Map<String, Integer>> sizes =
        Objects.requireNonNull(file().get(profile.text()), profile.text());
    return new Sizes(
        Objects.requireNonNull(
            sizes.get(invariant), FILE + " has no " + invariant + " in " + profile.text()));
  }

  private static Map<String, Map<String, Map<String, Integer>>> file() {
    try (InputStream in = Objects.requireNonNull(Sizes.class.getResourceAsStream(FILE), FILE)) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
