package org.originstream.formats.json;

/**
 * Turns places in a text into places in its UTF-8 bytes, going forward only, so that a document
 * with a fault in every string costs one pass and not one pass per fault.
 */
final class ByteOffsets {
  private final String text;
  private int chars;
  private int bytes;

  /** {@code text} was decoded from UTF-8, so its surrogates come in pairs. */
  ByteOffsets(String text) {
    this.text = text;
  }

  /**
   * The byte at which a character begins.
   *
   * @param offset in characters, at least that of the call before
   */
  int at(int offset) {
    for (; chars < offset; chars++) {
      bytes += utf8Bytes(text.charAt(chars));
    }
    return bytes;
  }

  private static int utf8Bytes(char c) {
    if (c < 0x80) {
      return 1;
    }
    // The two halves of a pair make four bytes together.
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
