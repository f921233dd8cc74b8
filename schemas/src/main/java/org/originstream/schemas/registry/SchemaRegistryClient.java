package org.originstream.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.framing.SchemaText;
import org.originstream.schemas.framing.WireSchema;

/**
 * Talks to any registry with the ecosystem's REST paths; remembers what it was given.
 *
 * <p>Redirects are not followed, an answer is read up to 1 MiB, and each call ends within the
 * timeout. Thread-safe.
 */
public final class SchemaRegistryClient {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int ANSWER_BYTES_MAX = 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final List<URI> addresses;
  private final @Nullable String userInfo;
  private final Duration timeout;
  private final Map<Integer, WireSchema> byId = new ConcurrentHashMap<>();
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();

  /**
   * @param addresses tried in order
   * @param userInfo {@code user:password} for basic authentication, or null
   * @param timeout for one whole call
   */
  public SchemaRegistryClient(List<URI> addresses, @Nullable String userInfo, Duration timeout) {
    this.addresses = List.copyOf(addresses);
    this.userInfo = userInfo;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The schema with this id. */
  public RegistryAnswer<WireSchema> schemaById(int id) {
    WireSchema known = byId.get(id);
    if (known != null) {
      return new RegistryAnswer.Given<>(known);
    }
    RegistryAnswer<WireSchema> answer =
        parsed(call("GET", "/schemas/ids/" + id, null), json -> json.path("schema").asText());
    if (answer instanceof RegistryAnswer.Given<WireSchema> given) {
      byId.put(id, given.value());
    }
    return answer;
  }

  /** Registers a schema under its record name; answers the registry's id for it. */
  public RegistryAnswer<Integer> register(String subject, WireSchema schema) {
    return id(subject, schema, "/subjects/" + path(subject) + "/versions");
  }

  /** The registry's id for a schema that must be registered already. */
  public RegistryAnswer<Integer> lookUp(String subject, WireSchema schema) {
    return id(subject, schema, "/subjects/" + path(subject));
  }

  /** The latest version of a subject; its id is remembered with it. */
  public RegistryAnswer<Latest> latest(String subject) {
    RegistryAnswer<JsonNode> answer =
        call("GET", "/subjects/" + path(subject) + "/versions/latest", null);
    RegistryAnswer<WireSchema> schema = parsed(answer, json -> json.path("schema").asText());
    return switch (schema) {
      case RegistryAnswer.Given<WireSchema> given ->
          answer instanceof RegistryAnswer.Given<JsonNode> json
              ? new RegistryAnswer.Given<>(
                  new Latest(json.value().path("id").asInt(), given.value()))
              : new RegistryAnswer.Unavailable<>("no answer");
      case RegistryAnswer.Refused<WireSchema> no ->
          new RegistryAnswer.Refused<>(no.status(), no.errorCode(), no.message());
      case RegistryAnswer.Unavailable<WireSchema> off ->
          new RegistryAnswer.Unavailable<>(off.cause());
    };
  }

  /**
   * The latest version of a subject.
   *
   * @param id the registry's
   * @param schema what it stands for
   */
  public record Latest(int id, WireSchema schema) {}

  private RegistryAnswer<Integer> id(String subject, WireSchema schema, String path) {
    String known = subject + ' ' + schema.fingerprint().hex();
    Integer id = ids.get(known);
    if (id != null) {
      return new RegistryAnswer.Given<>(id);
    }
    String body = JSON.createObjectNode().put("schema", schema.schema().toString()).toString();
    return switch (call("POST", path, body)) {
      case RegistryAnswer.Given<JsonNode> given -> {
        JsonNode found = given.value().path("id");
        if (!found.isInt()) {
          yield new RegistryAnswer.Unavailable<>("the registry's answer has no id");
        }
        ids.put(known, found.asInt());
        yield new RegistryAnswer.Given<>(found.asInt());
      }
      case RegistryAnswer.Refused<JsonNode> no ->
          new RegistryAnswer.Refused<>(no.status(), no.errorCode(), no.message());
      case RegistryAnswer.Unavailable<JsonNode> off ->
          new RegistryAnswer.Unavailable<>(off.cause());
    };
  }

  private static RegistryAnswer<WireSchema> parsed(
      RegistryAnswer<JsonNode> answer, Function<JsonNode, String> text) {
    return switch (answer) {
      case RegistryAnswer.Given<JsonNode> given ->
          switch (SchemaText.parse(text.apply(given.value()))) {
            case SchemaText.Usable usable ->
                new RegistryAnswer.Given<>(WireSchema.of(usable.schema()));
            case SchemaText.Unusable bad ->
                new RegistryAnswer.Unavailable<>(bad.defect() + ": " + bad.message());
          };
      case RegistryAnswer.Refused<JsonNode> no ->
          new RegistryAnswer.Refused<>(no.status(), no.errorCode(), no.message());
      case RegistryAnswer.Unavailable<JsonNode> off ->
          new RegistryAnswer.Unavailable<>(off.cause());
    };
  }

  private RegistryAnswer<JsonNode> call(String method, String path, @Nullable String body) {
    String cause = "no registry is configured";
    for (URI address : addresses) {
      RegistryAnswer<JsonNode> answer = call(address, method, path, body);
      if (!(answer instanceof RegistryAnswer.Unavailable<JsonNode> off)) {
        return answer;
      }
      cause = off.cause();
    }
    return new RegistryAnswer.Unavailable<>(cause);
  }

  private RegistryAnswer<JsonNode> call(
      URI address, String method, String path, @Nullable String body) {
    String base = address.toString().replaceAll("/+$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(timeout)
            .header("Accept", MEDIA_TYPE)
            .header("Content-Type", MEDIA_TYPE)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (userInfo != null) {
      String encoded =
          Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + encoded);
    }
    try {
      return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      return new RegistryAnswer.Unavailable<>(e.getClass().getSimpleName() + " from " + address);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new RegistryAnswer.Unavailable<>("interrupted");
    }
  }

  private static RegistryAnswer<JsonNode> answer(HttpResponse<InputStream> response)
      throws IOException {
    byte[] body;
    try (InputStream in = response.body()) {
      body = in.readNBytes(ANSWER_BYTES_MAX + 1);
    }
    if (body.length > ANSWER_BYTES_MAX) {
      return new RegistryAnswer.Unavailable<>("an answer of more than 1 MiB");
    }
    JsonNode json = JSON.readTree(body);
    int status = response.statusCode();
    if (status == 200 && json.isObject()) {
      return new RegistryAnswer.Given<>(json);
    }
    if (status >= 400 && status < 500 && json.isObject()) {
      return new RegistryAnswer.Refused<>(
          status, json.path("error_code").asInt(status), json.path("message").asText());
    }
    return new RegistryAnswer.Unavailable<>("HTTP status " + status);
  }

  private static String path(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
