package org.originstream.adapter.directory;

import java.nio.charset.StandardCharsets;
import org.originstream.adapter.channel.Consignment;
import org.originstream.schemas.wire.Sha256;

/** Names that are safe on every file system, whatever a certificate is numbered. */
final class FileNames {
  /** Leaves room for the number and the longest ending within 255 bytes. */
  private static final int KEY_CHARS_MAX = 150;

  private FileNames() {}

  /** {@code TH%7CDFT%7C2026-001-1}: the certificate's key, percent-encoded, and the number. */
  static String of(Consignment consignment) {
    return encoded(consignment.certificate().text()) + "-" + consignment.deliveryNumber();
  }

  /** One to one up to 150 characters; beyond it the end is replaced by a digest of the whole. */
  static String encoded(String text) {
    StringBuilder name = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        name.append((char) b);
      } else {
        name.append('%').append(String.format("%02X", b & 0xff));
      }
    }
    if (name.length() <= KEY_CHARS_MAX) {
      return name.toString();
    }
    String digest = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    return name.substring(0, KEY_CHARS_MAX - 65) + "~" + digest;
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '-';
  }
}
