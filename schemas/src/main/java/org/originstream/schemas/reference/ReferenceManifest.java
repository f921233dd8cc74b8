package org.originstream.schemas.reference;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.originstream.schemas.wire.Sha256;

/**
 * What one version of the reference data consists of.
 *
 * @param version names the content
 * @param parts file name to SHA-256 of the file
 */
public record ReferenceManifest(String version, SortedMap<String, String> parts) {
  public ReferenceManifest {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** The manifest of those files. */
  public static ReferenceManifest of(String version, SortedMap<String, byte[]> files) {
    SortedMap<String, String> parts = new TreeMap<>();
    files.forEach((name, content) -> parts.put(name, Sha256.hex(content)));
    return new ReferenceManifest(version, parts);
  }

  /** The record key of the manifest of a version. */
  public static String key(String version) {
    return "manifest/" + version;
  }

  /** The record key of a part. */
  public static String partKey(String sha256) {
    return "part/" + sha256;
  }

  /** One line for each part: digest, space, file name. */
  public byte[] bytes() {
    return parts.entrySet().stream()
        .map(part -> part.getValue() + " " + part.getKey() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException if a line is not a digest and a file name
   */
  public static ReferenceManifest parse(String version, byte[] bytes) {
    SortedMap<String, String> parts = new TreeMap<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              if (space != 64) {
                throw new IllegalArgumentException(
                    "manifest " + version + ": not a digest and a file name: " + line);
              }
              parts.put(line.substring(space + 1), line.substring(0, space));
            });
    return new ReferenceManifest(version, parts);
  }
}
