package org.originstream.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a message as Standard Webhooks 1.0.0 says: HMAC-SHA256 over {@code id.timestamp.payload},
 * once with each secret, so that a receiver may change secrets at its leisure.
 */
public final class WebhookSignature {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  /**
   * @param secrets {@code whsec_} and 24 to 64 bytes in base64, the one to use from now on first
   * @throws IllegalArgumentException if a secret has another form; the text never shows the secret
   */
  public WebhookSignature(List<String> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a webhook needs at least one secret");
    }
    this.keys =
        secrets.stream().map(secret -> new SecretKeySpec(decode(secret), ALGORITHM)).toList();
  }

  /** The value of {@code webhook-signature}: one {@code v1,…} for each secret. */
  public String header(String id, Instant timestamp, byte[] payload) {
    byte[] prefix = (id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    return keys.stream()
        .map(key -> "v1," + Base64.getEncoder().encodeToString(mac(key, prefix, payload)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] mac(SecretKeySpec key, byte[] prefix, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(prefix);
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static byte[] decode(String secret) {
    if (!secret.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a webhook secret begins with " + PREFIX);
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException(
          "what follows " + PREFIX + " in a webhook secret is base64", notBase64);
    }
    if (key.length < 24 || key.length > 64) {
      throw new IllegalArgumentException(
          "a webhook secret has 24 to 64 bytes, this one " + key.length);
    }
    return key;
  }
}
