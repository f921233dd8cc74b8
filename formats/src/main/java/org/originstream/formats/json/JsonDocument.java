package org.originstream.formats.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of one document: what must hold before there is any JSON to speak of. */
final class JsonDocument {
  /** The largest document the door takes, in bytes. */
  static final int BYTES_MAX = 2 * 1024 * 1024;

  private JsonDocument() {}

  /** The document's text, or null with a problem noted. */
  static @Nullable String text(byte[] document, Problems problems) {
    if (document.length > BYTES_MAX) {
      problems.add(
          ProblemCode.BODY_TOO_LARGE,
          Path.ROOT,
          "the document has " + document.length + " bytes, more than " + BYTES_MAX);
      return null;
    }
    if (startsWithMark(document)) {
      problems.add(ProblemCode.JSON_BOM, Path.ROOT, "the document begins with a byte order mark");
      return null;
    }
    String text = decode(document, problems);
    if (text != null && text.isBlank()) {
      problems.add(ProblemCode.BODY_EMPTY, Path.ROOT, "the document is empty");
      return null;
    }
    return text;
  }

  private static boolean startsWithMark(byte[] document) {
    return document.length >= 3
        && document[0] == (byte) 0xEF
        && document[1] == (byte) 0xBB
        && document[2] == (byte) 0xBF;
  }

  private static @Nullable String decode(byte[] document, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(document);
    CharBuffer out = CharBuffer.allocate(document.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      problems.add(
          ProblemCode.TEXT_INVALID,
          Path.ROOT,
          "the document is not UTF-8: invalid bytes at byte offset " + in.position());
      return null;
    }
    return out.flip().toString();
  }
}
