package org.originstream.schemas.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.wire.Sha256;

/**
 * The archive with which Apicurio Registry 3 is filled, in the form of its own exports.
 *
 * <p>Its REST paths number schemas as they come. Imported from an archive with their ids kept,
 * schemas have there the ids that are derived from their content, so that what was written without
 * any registry is found in this one.
 */
public final class ApicurioArchive {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "groups/default/artifacts/";

  private ApicurioArchive() {}

  /** A zip with every version of every schema of {@code catalogue}, the current ones last. */
  public static byte[] of(SchemaCatalogue catalogue) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      add(zip, "manifest.Manifest.json", manifest());
      for (WireSchema schema : catalogue.all()) {
        content(zip, schema);
      }
      for (WireSchema current : catalogue.current()) {
        artifact(zip, current.subject(), catalogue.versions(current.subject()).reversed());
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static ObjectNode manifest() {
    return JSON.createObjectNode()
        .put("systemVersion", "3.0.0")
        .put("systemName", "Originstream")
        .put("systemDescription", "the schemas of the jar")
        .put("exportVersion", "3.0")
        .put("exportedOn", 0)
        .put("exportedBy", "");
  }

  private static void content(ZipOutputStream zip, WireSchema schema) throws IOException {
    byte[] text = schema.schema().toString().getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.hex(text);
    add(
        zip,
        "content/" + hash + ".Content.json",
        JSON.createObjectNode()
            .put("contentId", schema.id())
            .put("contentHash", hash)
            .put("artifactType", "AVRO")
            .put("contentType", "application/json"));
    zip.putNextEntry(new ZipEntry("content/" + hash + ".Content.data"));
    zip.write(text);
  }

  private static void artifact(ZipOutputStream zip, String subject, List<WireSchema> versions)
      throws IOException {
    String folder = FOLDER + subject + "/";
    add(zip, folder + "MetaData.Artifact.json", changed(subject).put("artifactType", "AVRO"));
    ObjectNode branch = changed(subject).put("branchId", "latest").put("systemDefined", true);
    for (int number = 1; number <= versions.size(); number++) {
      branch.withArrayProperty("versions").add(Integer.toString(number));
      add(
          zip,
          folder + "versions/" + number + ".ArtifactVersion.json",
          changed(subject)
              .put("version", Integer.toString(number))
              .put("versionOrder", number)
              .put("state", "ENABLED")
              .put("globalId", versions.get(number - 1).id())
              .put("contentId", versions.get(number - 1).id()));
    }
    add(zip, folder + "branches/latest.Branch.json", branch);
  }

  /** What every entry about an artifact must have; who and when mean nothing here. */
  private static ObjectNode changed(String subject) {
    return JSON.createObjectNode()
        .putNull("groupId")
        .put("artifactId", subject)
        .put("owner", "")
        .put("createdOn", 0)
        .put("modifiedBy", "")
        .put("modifiedOn", 0);
  }

  private static void add(ZipOutputStream zip, String name, ObjectNode content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(JSON.writeValueAsBytes(content));
  }
}
