package org.originstream.sandbox.registry;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.originstream.sandbox.tool.Tool;

/** Confluent's own serializer, where {@code -Pconfluent} could fetch it. */
final class ConfluentSerde {
  private static final String PACKAGE = "io.confluent.kafka.serializers.";

  private ConfluentSerde() {}

  /** At a registry; its classes are loaded beside ours, on our Kafka and Avro. */
  @SuppressWarnings("unchecked") // Confluent declares both for Object.
  static ForeignSerde at(URI registry) throws Exception {
    Path folder =
        Tool.CONFLUENT.program().orElseThrow(() -> new AssertionError(Tool.CONFLUENT.missing()));
    // Open as long as the JVM: the serializer loads classes until its last call.
    ClassLoader theirs = new URLClassLoader(jars(folder), ConfluentSerde.class.getClassLoader());
    return KafkaSerde.configured(
        (Serializer<Object>) made(theirs, "KafkaAvroSerializer"),
        (Deserializer<Object>) made(theirs, "KafkaAvroDeserializer"),
        Map.of(
            "schema.registry.url",
            registry.toString(),
            "value.subject.name.strategy",
            PACKAGE + "subject.RecordNameStrategy"));
  }

  private static Object made(ClassLoader loader, String name) throws ReflectiveOperationException {
    return loader.loadClass(PACKAGE + name).getDeclaredConstructor().newInstance();
  }

  private static URL[] jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      URL[] urls = new URL[jars.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = url(jars.get(i));
      }
      return urls;
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
