package org.originstream.sandbox.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.originstream.schemas.framing.SchemaCatalogue;
import org.originstream.schemas.framing.WireSchema;
import org.originstream.schemas.registry.ApicurioArchive;
import org.originstream.schemas.registry.RegistryAnswer;
import org.originstream.schemas.registry.SchemaRegistryClient;

/**
 * Gives a running Apicurio Registry the schemas of the jar, under the ids of their content.
 *
 * @param address where it listens
 */
public record ApicurioFilling(URI address) {
  private static final Duration CALL = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** The paths that the ecosystem's clients know. */
  public URI compatible() {
    return address.resolve("/apis/ccompat/v7");
  }

  /** Waits until it answers; false if it has ended or time is up. */
  public boolean answers(Duration patience, BooleanSupplier alive) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (alive.getAsBoolean() && System.nanoTime() < deadline) {
      if (status(HttpRequest.newBuilder(URI.create(compatible() + "/subjects"))) == 200) {
        return true;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return false;
  }

  /**
   * Imports the schemas, asks for compatibility as the embedded registry does, and reads every
   * schema back by its id.
   *
   * @throws RegistryRefusedException if one is not there
   */
  public void fill() throws InterruptedException {
    int imported =
        status(
            HttpRequest.newBuilder(address.resolve("/apis/registry/v3/admin/import"))
                .header("Content-Type", "application/zip")
                .header("X-Registry-Preserve-ContentId", "true")
                .header("X-Registry-Preserve-GlobalId", "true")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        ApicurioArchive.of(SchemaCatalogue.shipped()))));
    int level =
        status(
            HttpRequest.newBuilder(URI.create(compatible() + "/config"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"BACKWARD\"}")));
    List<String> missing = missing();
    if (imported / 100 != 2 || level / 100 != 2 || !missing.isEmpty()) {
      throw new RegistryRefusedException(
          "Apicurio Registry could not be filled: import answered %d, compatibility %d, missing are %s"
              .formatted(imported, level, missing));
    }
  }

  private List<String> missing() {
    SchemaRegistryClient client = new SchemaRegistryClient(List.of(compatible()), null, CALL);
    return SchemaCatalogue.shipped().all().stream()
        .filter(
            schema ->
                !(client.schemaById(schema.id()) instanceof RegistryAnswer.Given<WireSchema> given
                    && given.value().fingerprint().equals(schema.fingerprint())))
        .map(WireSchema::subject)
        .toList();
  }

  /** The HTTP status, or 0 if there was no answer. */
  private static int status(HttpRequest.Builder request) throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.timeout(CALL).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
