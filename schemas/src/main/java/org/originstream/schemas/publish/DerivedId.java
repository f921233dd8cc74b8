package org.originstream.schemas.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.originstream.schemas.wire.Sha256;

/** Event ids that follow from their cause, so that a repeat is known as one. */
public final class DerivedId {
  private DerivedId() {}

  /** A UUID of version 8 (RFC 9562) from the SHA-256 of the parts. */
  public static UUID of(String... parts) {
    String text = String.join("\u001f", parts);
    String hex = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer digest = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    long high = (digest.getLong() & ~0xF000L) | 0x8000L;
    long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
