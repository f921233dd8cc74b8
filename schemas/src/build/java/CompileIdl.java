import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.idl.IdlReader;

/**
 * Compiles the IDL to one self-contained schema file for each record that no other record contains.
 * Run by the build as a source file, so that neither it nor the IDL's parser is in the jar.
 */
public final class CompileIdl {
  private CompileIdl() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Map<String, Schema> named = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".avdl")).sorted().toList()) {
        new IdlReader()
            .parse(file)
            .getNamedSchemas()
            .forEach((n, s) -> named.put(s.getFullName(), s));
      }
    }
    Set<String> contained = new HashSet<>();
    named.values().forEach(schema -> parts(schema, contained));
    Files.createDirectories(out);
    List<String> roots =
        named.values().stream()
            .filter(s -> s.getType() == Schema.Type.RECORD && !contained.contains(s.getFullName()))
            .map(Schema::getName)
            .toList();
    for (String root : roots) {
      Schema schema =
          named.values().stream().filter(s -> s.getName().equals(root)).findFirst().get();
      Files.writeString(
          out.resolve(root + ".avsc"), SchemaFormatter.format("json/pretty", schema) + "\n");
    }
    Files.writeString(out.resolve("index.txt"), String.join("\n", roots) + "\n");
  }

  private static void parts(Schema schema, Set<String> into) {
    switch (schema.getType()) {
      case RECORD -> schema.getFields().forEach(field -> contained(field.schema(), into));
      case ARRAY -> contained(schema.getElementType(), into);
      case UNION -> schema.getTypes().forEach(type -> contained(type, into));
      default -> {}
    }
  }

  private static void contained(Schema schema, Set<String> into) {
    switch (schema.getType()) {
      case RECORD, ENUM, FIXED -> into.add(schema.getFullName());
      default -> parts(schema, into);
    }
  }
}
