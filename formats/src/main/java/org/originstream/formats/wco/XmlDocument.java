package org.originstream.formats.wco;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of one document: what must hold before a parser may see it. */
final class XmlDocument {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private XmlDocument() {}

  /** The document's text, or null with a problem noted. */
  static @Nullable String text(byte[] document, Faults problems) {
    if (document.length > XmlLimits.BYTES_MAX) {
      return refused(
          WcoFault.XML_TOO_LARGE,
          "the document has " + document.length + " bytes, more than " + XmlLimits.BYTES_MAX,
          problems);
    }
    if (startsWith(document, 0xEF, 0xBB, 0xBF)
        || startsWith(document, 0xFE, 0xFF)
        || startsWith(document, 0xFF, 0xFE)) {
      return refused(WcoFault.XML_BOM, "the document begins with a byte order mark", problems);
    }
    String encoding = declared(document);
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      return refused(
          WcoFault.XML_ENCODING,
          "the document declares the encoding " + Shown.text(encoding),
          problems);
    }
    return decoded(document, problems);
  }

  private static @Nullable String decoded(byte[] document, Faults problems) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(document));
      return hasDocumentType(text)
          ? refused(WcoFault.XML_DOCTYPE, "the document has a document type declaration", problems)
          : text.toString();
    } catch (CharacterCodingException e) {
      return refused(WcoFault.XML_ENCODING, "the document is not UTF-8", problems);
    }
  }

  /**
   * An XML declaration is of ASCII characters in every encoding that we could be sent by mistake.
   */
  private static @Nullable String declared(byte[] document) {
    String start =
        new String(document, 0, Math.min(document.length, 256), StandardCharsets.ISO_8859_1);
    var matcher = DECLARED.matcher(start);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Looks before the root element only: a parser is never shown such a declaration. */
  private static boolean hasDocumentType(CharSequence text) {
    String all = text.toString();
    int at = 0;
    while (at >= 0) {
      while (at < all.length() && Character.isWhitespace(all.charAt(at))) {
        at++;
      }
      if (all.startsWith("<?", at)) {
        at = after(all, "?>", at);
      } else if (all.startsWith("<!--", at)) {
        at = after(all, "-->", at + 4);
      } else {
        return all.startsWith("<!", at);
      }
    }
    return false;
  }

  private static int after(String all, String end, int from) {
    int found = all.indexOf(end, from);
    return found < 0 ? -1 : found + end.length();
  }

  private static boolean startsWith(byte[] document, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (document.length <= i || document[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String refused(WcoFault fault, String message, Faults problems) {
    problems.add(WcoProblem.of(fault, "", message));
    return null;
  }
}
