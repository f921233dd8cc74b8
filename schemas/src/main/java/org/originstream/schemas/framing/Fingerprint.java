package org.originstream.schemas.framing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * SHA-256 of a schema's parsing canonical form (Avro specification): the schema's name everywhere.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Fingerprint {
    Objects.requireNonNull(hex, "hex");
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a fingerprint is 64 lower-case hexadecimal digits");
    }
  }

  /** The fingerprint of {@code schema}. */
  public static Fingerprint of(Schema schema) {
    byte[] canonical = SchemaNormalization.toParsingForm(schema).getBytes(StandardCharsets.UTF_8);
    try {
      return new Fingerprint(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Reads the text of a header, or empty if it is not a fingerprint. */
  public static Optional<Fingerprint> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Fingerprint(text)) : Optional.empty();
  }

  /**
   * The schema id derived from the content: the first four bytes without the sign, at least 1. The
   * same schema has the same id in every registry of ours, and with none.
   */
  public int contentId() {
    int id = ByteBuffer.wrap(HexFormat.of().parseHex(hex, 0, 8)).getInt() & Integer.MAX_VALUE;
    return Math.max(1, id);
  }
}
