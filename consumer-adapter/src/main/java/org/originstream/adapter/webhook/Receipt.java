package org.originstream.adapter.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the receiver wrote in its answer. */
sealed interface Receipt {
  /** Enough for a digest and some words, kept in the report. */
  int SAID_CHARS_MAX = 2_000;

  /** It names the digest of what it received: {@code {"sha256": "…"}}. */
  record Digest(String sha256, String said) implements Receipt {}

  /** It received the bytes and rejects them: {@code {"status": "rejected", "reason": "…"}}. */
  record Rejected(String reason) implements Receipt {}

  /** It proves nothing; {@code said} is null if the body is empty. */
  record None(@Nullable String said) implements Receipt {}

  /** Reads a body of at most 64 KiB; never throws. */
  static Receipt read(byte[] body) {
    JsonNode root = Json.parse(body);
    if (root == null || !root.isObject()) {
      return new None(excerpt(body));
    }
    if (root.path("status").asText().equals("rejected")) {
      return new Rejected(cut(root.path("reason").asText("the receiver gives no reason")));
    }
    JsonNode digest = root.path("sha256");
    return digest.isTextual()
        ? new Digest(cut(digest.asText()), cut(new String(body, StandardCharsets.UTF_8)))
        : new None(excerpt(body));
  }

  /** The beginning of a body as text; null if it is empty. */
  static @Nullable String excerpt(byte[] body) {
    return body.length == 0 ? null : cut(new String(body, StandardCharsets.UTF_8));
  }

  private static String cut(String text) {
    return text.length() <= SAID_CHARS_MAX ? text : text.substring(0, SAID_CHARS_MAX);
  }

  /** A reader that takes nothing twice and nothing deep. */
  final class Json {
    private static final ObjectMapper MAPPER =
        new ObjectMapper(
            JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
                .build());

    private Json() {}

    static @Nullable JsonNode parse(byte[] body) {
      try {
        return MAPPER.readTree(body);
      } catch (JsonProcessingException notJson) {
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException("reading bytes in memory", e);
      }
    }
  }
}
