package org.originstream.sandbox.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.originstream.sandbox.house.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml}, read as the engine reads it, with nothing in the environment. */
final class ComposeFile {
  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(?::-([^}]*))?}");

  private final Map<?, ?> all;

  private ComposeFile(Map<?, ?> all) {
    this.all = all;
  }

  static ComposeFile read() throws IOException {
    String text = Files.readString(Repository.file("docker-compose.yml"));
    return new ComposeFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(filled(text)));
  }

  private static String filled(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(found.group(2), found.group() + " has no default")));
  }

  /** The services by name. */
  Map<String, Map<?, ?>> services() {
    Map<String, Map<?, ?>> services = new TreeMap<>();
    map(all, "services")
        .forEach((name, service) -> services.put((String) name, (Map<?, ?>) service));
    return services;
  }

  /** The named volumes. */
  List<String> volumes() {
    return map(all, "volumes").keySet().stream().map(Object::toString).toList();
  }

  Map<?, ?> service(String name) {
    return Objects.requireNonNull(services().get(name), name);
  }

  /** A service's environment as text. */
  Map<String, String> environment(String name) {
    Map<String, String> environment = new TreeMap<>();
    map(service(name), "environment").forEach((k, v) -> environment.put((String) k, v.toString()));
    return environment;
  }

  static Map<?, ?> map(Map<?, ?> from, String key) {
    Object found = from.get(key);
    return found == null ? Map.of() : (Map<?, ?>) found;
  }

  static String text(Map<?, ?> from, String key) {
    return Objects.requireNonNull(from.get(key), key).toString();
  }

  static List<String> list(Map<?, ?> from, String key) {
    Object found = from.get(key);
    return found == null ? List.of() : ((List<?>) found).stream().map(Object::toString).toList();
  }
}
